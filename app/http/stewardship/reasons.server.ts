import { builtInReasons } from "~/features/moderation/contract";
import {
	findReason,
	listReasons,
	reasonForm,
	reasonLabel,
	saveReason,
} from "~/features/moderation/index.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { locales } from "~/platform/identity";
import { parseInput } from "~/platform/parse-input";

/** The brand's reasons with their names, archived ones last. */
export async function loadReasons(ctx: Context, url: URL) {
	const listed = await listReasons(ctx, { withArchived: true });
	const reasons = [
		...listed.filter(({ archivedAt }) => archivedAt === null),
		...listed.filter(({ archivedAt }) => archivedAt !== null),
	].map((reason) => ({ reason, name: reasonLabel(reason, ctx.locale), usual: usualNames(reason.code) }));
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("stewardship:reasons-title"),
		reasons,
		saved: url.searchParams.has("saved"),
	};
}

function usualNames(code: string): Partial<Record<string, string>> {
	const builtIn = builtInReasons.find((known) => known === code);
	if (!builtIn) return {};
	return Object.fromEntries(
		locales.map((locale) => [locale, translator(locale)(`moderation:reason.${builtIn}`)]),
	);
}

/** A new reason takes no other one's place, and one of the brand's own has a name in the brand's language. */
export async function saveReasonForm(ctx: Context, fields: Record<string, unknown>) {
	const change = parseInput(reasonForm, fields);
	if (fields.isNew === "on" && (await findReason(ctx, change.code)))
		throw invalid("code", "stewardship:reason.code-taken");
	const isBuiltIn = builtInReasons.some((code) => code === change.code);
	if (!isBuiltIn && !change.label[ctx.brand.locale])
		throw invalid(`label-${ctx.brand.locale}`, "errors:field.empty");
	await saveReason(ctx, change);
}

const invalid = (field: string, key: string) =>
	new DomainError("invalid", "errors:invalid", { fields: { [field]: { key } } });
