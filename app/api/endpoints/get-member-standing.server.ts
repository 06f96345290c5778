import { findMember } from "~/features/members/index.server";
import { canReadLedger, listHeldBadges, readStanding } from "~/features/standing/index.server";
import { DomainError } from "~/platform/errors";
import { memberPath } from "../contract/parameters";
import { standing as resource, standingExample } from "../contract/standing";
import { endpoint } from "../endpoint";
import { tierView } from "../views/ambassador-view";
import { heldView, levelView } from "../views/standing-view";

/** How a member stands. */
export const getMemberStandingEndpoint = endpoint({
	id: "getMemberStanding",
	method: "GET",
	path: "/api/v1/members/{handle}/standing",
	group: "Members",
	summary: "Read a member's points, level, tier and badges",
	description: "Not found where the brand gives no points.",
	scope: "read",
	params: memberPath,
	answer: {
		status: 200,
		description: "Points, level, tier, badges and title.",
		schema: resource,
		example: standingExample,
	},
	problems: ["not-found"],
	async act(ctx, { params }) {
		const member = await findMember(ctx, params.handle);
		const standing = await readStanding(ctx, member.id);
		if (!standing) throw new DomainError("not-found", "errors:standing.off");
		const { points, credit } = standing;
		const held = await listHeldBadges(ctx, member.id);
		return {
			body: {
				points,
				credit: canReadLedger(ctx.actor, member) ? credit : null,
				level: levelView(ctx, member),
				tier: tierView(ctx, member.tier),
				...heldView(ctx, held),
			},
		};
	},
});
