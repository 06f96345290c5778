import { reportPost } from "~/features/moderation/index.server";
import { actAs } from "../authenticate.server";
import { reported } from "../contract/moderation";
import { newReport } from "../contract/moderation-bodies";
import { postPath } from "../contract/parameters";
import { endpoint } from "../endpoint";

/** Asks moderators to look at a post. */
export const reportPostEndpoint = endpoint({
	id: "reportPost",
	method: "POST",
	path: "/api/v1/posts/{id}/reports",
	group: "Moderation",
	summary: "Report a post",
	description:
		"Reports a post that the member can read, with one of the forum's reasons. A second report of the same member counts once; they are told the outcome. At most 20 an hour.",
	scope: "write",
	params: postPath,
	body: newReport,
	bodyExample: { reason: "spam", text: "The same link in every reply.", author: "ines" },
	answer: {
		status: 201,
		description: "The report.",
		schema: reported,
		example: { reference: "R-7KQ2M9XD", counted: true },
		withoutLocation: true,
	},
	problems: ["forbidden", "not-found", "conflict", "invalid"],
	async act(ctx, { params, body: { author, ...report } }) {
		return { body: await reportPost(await actAs(ctx, author), { postId: params.id, ...report }) };
	},
});
