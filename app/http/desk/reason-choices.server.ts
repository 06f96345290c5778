import { type Reason, reasonLabel } from "~/features/moderation/index.server";
import { translator } from "~/platform/i18n/translate";
import type { Locale } from "~/platform/identity";

export interface ReasonChoice {
	code: string;
	/** In the moderator's language. */
	label: string;
	clause: string;
	/** Text to the author, in the author's language, with everything filled in. */
	message: string;
}

interface Addressee {
	name: string;
	thread: string;
	locale: Locale;
}

/** The brand's reasons as a moderator chooses among them, each with the text that its author would get. */
export const reasonChoices = (reasons: Reason[], locale: Locale, author: Addressee): ReasonChoice[] =>
	reasons.map((reason) => ({
		code: reason.code,
		label: reasonLabel(reason, locale),
		clause: reason.clause,
		message: messageFor(reason, author),
	}));

function messageFor(reason: Reason, { name, thread, locale }: Addressee): string {
	const own = reason.template[locale];
	const values = { name, thread, reason: reasonLabel(reason, locale), clause: reason.clause };
	if (own)
		return own.replace(/\{(name|thread|reason|clause)\}/g, (_, key: keyof typeof values) => values[key]);
	const t = translator(locale);
	if (reason.code === "other") return t("desk:message.other", values);
	return t(reason.clause ? "desk:message.clause" : "desk:message.plain", values);
}

/** Names of reasons by their code. */
export const reasonNames = (reasons: Reason[], locale: Locale): Record<string, string> =>
	Object.fromEntries(reasons.map((reason) => [reason.code, reasonLabel(reason, locale)]));
