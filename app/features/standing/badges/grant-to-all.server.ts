import { type Context, inTransaction } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { badgeEarned } from "../events";
import { takeTurn } from "../take-turn.server";
import { tellPages } from "../tell-pages.server";
import type { Badge } from "./contract";
import { grantAll } from "./grant-badges.server";
import { listBadges } from "./list-badges.server";

/** What was earned before the badge was there, badge by badge. Nobody is told: it is no news. */
export async function grantToAll(ctx: Context, badges: Badge[]): Promise<void> {
	for (const badge of badges) {
		if (badge.measure === "by-hand") continue;
		await inTransaction(ctx, async (tx) => {
			await takeTurn(tx);
			await tellPages(tx, await grantAll(tx, [badge], null));
		});
	}
}

/** Badges for years, on the day. */
export async function grantOfTheDay(ctx: Context): Promise<void> {
	await inTransaction(ctx, async (tx) => {
		await takeTurn(tx);
		const badges = (await listBadges(tx)).filter(({ enabled, measure }) => enabled && measure === "years");
		for (const { memberId, badgeId } of await grantAll(tx, badges, null)) {
			const badge = badges.find(({ id }) => id === badgeId) as Badge;
			await record(tx, badgeEarned, { memberId, slug: badge.slug, name: badge.name });
		}
	});
}
