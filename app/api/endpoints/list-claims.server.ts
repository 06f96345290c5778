import { listClaims } from "~/features/rewards/index.server";
import { inWords } from "~/ui/rewards/reward-words";
import { claimsApiQuery, claimsExample, claimsPage } from "../contract/claims";
import { endpoint } from "../endpoint";
import { requireOwnerKey } from "../require-owner.server";

/** What members want of the rewards. */
export const listClaimsEndpoint = endpoint({
	id: "listClaims",
	method: "GET",
	path: "/api/v1/claims",
	group: "Rewards",
	summary: "List claims of rewards",
	description: "Newest first, with addresses where members gave them. Needs an owner's key.",
	scope: "moderate",
	query: claimsApiQuery,
	answer: { status: 200, description: "One page of claims.", schema: claimsPage, example: claimsExample },
	problems: ["forbidden", "invalid"],
	async act(ctx, { query: { state, cursor, limit } }) {
		requireOwnerKey(ctx);
		const page = await listClaims(ctx, {
			limit,
			cursor: cursor ?? null,
			...(state ? { states: [state] } : {}),
		});
		return {
			body: {
				items: page.items.map(
					({ id, rewardId, reward, handle, name, price, state, address, note, ...at }) => ({
						id,
						reward: { id: rewardId, name: inWords(reward, ctx.locale, ctx.brand.locale) },
						member: { handle, displayName: name },
						price,
						state,
						address,
						note,
						requestedAt: at.requestedAt.toISOString(),
						movedAt: at.movedAt.toISOString(),
					}),
				),
				nextCursor: page.nextCursor,
			},
		};
	},
});
