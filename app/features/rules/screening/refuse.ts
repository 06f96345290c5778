import { noMorePictures } from "~/features/brands/policy";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { RuleKind } from "./kinds";
import { ruleKinds } from "./kinds";
import type { Finding } from "./types";

type Refusal = Pick<Finding, "kind"> & { sentence?: Finding["sentence"] };

/** The error that a poster reads: about the text where it can be corrected, else about who or when. */
export function refusalOf({ kind, sentence }: Refusal, { brand, locale }: Context): DomainError {
	if (kind === "level-images") {
		const body = noMorePictures({ brand, locale }, Number(sentence?.params?.count ?? 0));
		return new DomainError("invalid", "errors:invalid", { fields: { body } });
	}
	const key = sentence?.key ?? `errors:screening.${kind}`;
	const params = inWords(sentence?.params ?? {}, locale, brand.timeZone);
	if (kind === "switch-slow")
		return new DomainError("rate-limited", key, { params, retryAfter: Number(params.count) });
	if (!ruleKinds.includes(kind as RuleKind) && !kind.startsWith("level-"))
		return new DomainError("forbidden", key, { params });
	return new DomainError("invalid", "errors:invalid", { fields: { body: { key, params } } });
}

/** Phases know no language: `date` and `time` come as ISO 8601 and leave as people read them. */
function inWords(params: Record<string, string | number>, locale: string, timeZone: string) {
	const written = { ...params };
	if (params.date)
		written.date = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone })
			.format(new Date(params.date))
			// Hungarian puts an ending after the day, in place of its full stop.
			.replace(locale === "hu" ? /\.$/ : /$^/, "");
	if (params.time)
		written.time = new Intl.DateTimeFormat(locale, {
			dateStyle: "long",
			timeStyle: "short",
			timeZone,
		}).format(new Date(params.time));
	return written;
}
