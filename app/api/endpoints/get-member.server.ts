import { findMember } from "~/features/members/index.server";
import { memberExample } from "../contract/examples";
import { memberPath } from "../contract/parameters";
import { member as resource } from "../contract/resources";
import { endpoint } from "../endpoint";
import { memberView } from "../views/member-view";

/** What everybody may know of a member. */
export const getMemberEndpoint = endpoint({
	id: "getMember",
	method: "GET",
	path: "/api/v1/members/{handle}",
	group: "Members",
	summary: "Read a member",
	scope: "read",
	params: memberPath,
	answer: { status: 200, description: "The member.", schema: resource, example: memberExample },
	problems: ["not-found"],
	async act(ctx, { params }) {
		return { body: memberView(ctx.brand, await findMember(ctx, params.handle)) };
	},
});
