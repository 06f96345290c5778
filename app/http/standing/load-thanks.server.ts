import { canThank, listPersonsOfTheWeek, listThanks, requireThanks } from "~/features/standing/index.server";
import { thanksQuery } from "~/features/standing/thanks/contract";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import { isStaff } from "~/platform/identity";
import { parseInput } from "~/platform/parse-input";

/** Who was thanked for what, and what the reader may do about it. */
export async function loadThanks(ctx: Context, url: URL) {
	await requireThanks(ctx);
	const { to, cursor } = parseInput(thanksQuery, Object.fromEntries(url.searchParams));
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("standing:thanks.title"),
		thanks: await listThanks(ctx, { cursor: cursor ?? null }),
		persons: await listPersonsOfTheWeek(ctx),
		to: to ?? "",
		mayThank: canThank(ctx.actor),
		mayChoose: isStaff(ctx.actor),
		search: url.search,
	};
}
