import {
	listLounges,
	readAgreement,
	readMembership,
	requireProgramme,
} from "~/features/ambassadors/index.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import { isStaff } from "~/platform/identity";

/** The programme as everybody sees it, and where the reader stands with it. Staff are none of it. */
export async function loadProgramme(ctx: Context, url: URL) {
	const programme = await requireProgramme(ctx);
	const { actor } = ctx;
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("ambassadors:title"),
		programme,
		agreement: await readAgreement(ctx),
		membership: actor && !isStaff(actor) ? await readMembership(ctx, programme) : null,
		lounges: actor && actor.tier > 0 ? (await listLounges(ctx)).filter(({ tier }) => tier <= actor.tier) : [],
		saved: url.searchParams.has("saved"),
	};
}
