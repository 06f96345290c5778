import { readImpact, requireImpact, requireProgramme } from "~/features/ambassadors/index.server";
import { findMember } from "~/features/members/index.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";

/** What a member did for others in a year, from the first year of theirs to this one. */
export async function loadImpact(ctx: Context, handle: string, asked: string | null) {
	await requireProgramme(ctx);
	const member = await findMember(ctx, handle);
	const term = await requireImpact(ctx, member.id);
	const [first, last] = [member.createdAt.getUTCFullYear(), ctx.now.getUTCFullYear()];
	const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, back) => last - back);
	const year = years.find((one) => String(one) === asked) ?? last;
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("ambassadors:impact.title", { name: member.displayName, year }),
		member,
		term,
		year,
		years,
		impact: await readImpact(ctx, member.id, year),
		isOwn: ctx.actor?.memberId === member.id,
	};
}
