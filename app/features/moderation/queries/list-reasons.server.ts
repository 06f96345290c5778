import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import type { Locale } from "~/platform/identity";
import { builtInReasons } from "../contract";

export interface Reason {
	code: string;
	/** What the brand calls it, per language; empty for a built-in one that has the usual name. */
	label: Partial<Record<Locale, string>>;
	/** Text to the author, per language, with variables. */
	template: Partial<Record<Locale, string>>;
	/** The rule it rests on, as numbered in the brand's rules. */
	clause: string;
	legalGround: string;
	forReports: boolean;
	weight: number;
}

/** For the owner's page: archived ones, too. */
export type ListedReason = Reason & { archivedAt: Date | null };

/** The brand's reasons in their order; archived ones are kept for old decisions, and left out unless asked for. */
export async function listReasons(
	ctx: Pick<Context, "db" | "brand">,
	{ withArchived = false } = {},
): Promise<ListedReason[]> {
	const rows = await ctx.db
		.selectFrom("moderationReason")
		.select(["code", "label", "template", "clause", "legalGround", "forReports", "weight", "archivedAt"])
		.where("brandId", "=", ctx.brand.id)
		.$if(!withArchived, (query) => query.where("archivedAt", "is", null))
		.orderBy("position")
		.orderBy("code")
		.execute();
	return rows as unknown as ListedReason[];
}

/** One reason, archived or not: an old decision still has its name. */
export async function findReason(ctx: Pick<Context, "db" | "brand">, code: string): Promise<Reason | null> {
	const row = await ctx.db
		.selectFrom("moderationReason")
		.select(["code", "label", "template", "clause", "legalGround", "forReports", "weight"])
		.where("brandId", "=", ctx.brand.id)
		.where("code", "=", code)
		.executeTakeFirst();
	return (row as unknown as Reason | undefined) ?? null;
}

/** Its name in a language: the brand's word, else the usual one, else the code. */
export function reasonLabel(reason: Pick<Reason, "code" | "label">, locale: Locale): string {
	const own = reason.label[locale];
	if (own) return own;
	const builtIn = builtInReasons.find((code) => code === reason.code);
	return builtIn
		? translator(locale)(`moderation:reason.${builtIn}`)
		: (Object.values(reason.label)[0] ?? reason.code);
}
