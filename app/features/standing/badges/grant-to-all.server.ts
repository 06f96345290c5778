import { type Context, inTransaction } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { badgeEarned } from "../events";
import { readSetting } from "../rules/read-setting.server";
import { takeTime } from "../take-time.server";
import { takeTurn } from "../take-turn.server";
import { tellPages } from "../tell-pages.server";
import type { Badge, Measure } from "./contract";
import { grantAll } from "./grant-badges.server";
import { listBadges } from "./list-badges.server";

/** What was earned before the badge was there, badge by badge. Nobody is told: it is no news. */
export async function grantToAll(ctx: Context, badges: Badge[]): Promise<void> {
	for (const badge of badges) {
		if (badge.measure === "by-hand") continue;
		await inTransaction(ctx, async (tx) => {
			await takeTime(tx);
			await takeTurn(tx);
			await tellPages(tx, await grantAll(tx, [{ badge, members: null }]));
		});
	}
}

/** Badges of one measure, for what came without an act: a day that passed, or a visit. `members` null for everybody. */
export async function grantOfMeasure(
	ctx: Context,
	measure: Measure,
	members: number[] | null,
): Promise<void> {
	if (members?.length === 0) return;
	await inTransaction(ctx, async (tx) => {
		await takeTurn(tx);
		if (!(await readSetting(tx)).enabled) return;
		const badges = (await listBadges(tx)).filter((badge) => badge.enabled && badge.measure === measure);
		const earned = await grantAll(
			tx,
			badges.map((badge) => ({ badge, members })),
		);
		for (const { memberId, badgeId } of earned) {
			const badge = badges.find(({ id }) => id === badgeId) as Badge;
			await record(tx, badgeEarned, { memberId, slug: badge.slug, name: badge.name });
		}
		await tellPages(tx, earned);
	});
}
