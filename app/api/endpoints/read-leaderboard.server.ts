import { readBoard } from "~/features/standing/index.server";
import {
	leaderboardExample,
	leaderboardPage,
	leaderboardPath,
	leaderboardQuery,
} from "../contract/leaderboard";
import { endpoint } from "../endpoint";

/** Who did most for others in a period. */
export const readLeaderboardEndpoint = endpoint({
	id: "readLeaderboard",
	method: "GET",
	path: "/api/v1/leaderboards/{period}",
	group: "Members",
	summary: "Read a leaderboard",
	description:
		"The first fifty. Staff and members who do not want to be listed are left out. Not found where the brand shows no leaderboards.",
	scope: "read",
	params: leaderboardPath,
	query: leaderboardQuery,
	answer: {
		status: 200,
		description: "The first places.",
		schema: leaderboardPage,
		example: leaderboardExample,
	},
	problems: ["not-found", "invalid"],
	async act(ctx, { params, query }) {
		const { top } = await readBoard(ctx, { ...params, ...query });
		return {
			body: {
				items: top.map(({ rank, handle, name, points }) => ({
					rank,
					member: { handle, displayName: name },
					points,
				})),
				nextCursor: null,
			},
		};
	},
});
