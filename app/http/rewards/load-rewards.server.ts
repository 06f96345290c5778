import { listClaims, listRewards } from "~/features/rewards/index.server";
import { readStanding, readStandingSetting } from "~/features/standing/index.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";

/** What can be claimed, and what the reader has claimed. */
export async function loadRewards(ctx: Context, url: URL) {
	if (!(await readStandingSetting(ctx)).enabled) throw new DomainError("not-found", "errors:standing.off");
	const { actor } = ctx;
	const standing = actor ? await readStanding(ctx, actor.memberId) : null;
	const claims = actor ? await listClaims(ctx, { memberId: actor.memberId }) : null;
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("rewards:title"),
		rewards: await listRewards(ctx),
		claims: claims?.items ?? [],
		credit: actor?.role === "member" ? (standing?.credit ?? 0) : null,
		tier: actor?.tier ?? 0,
		claimed: url.searchParams.has("claimed"),
	};
}
