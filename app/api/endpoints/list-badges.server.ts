import { listBadges, readStandingSetting } from "~/features/standing/index.server";
import { DomainError } from "~/platform/errors";
import { badgesExample, badgesPage } from "../contract/standing";
import { endpoint } from "../endpoint";
import { badgesView } from "../views/standing-view";

/** What members are recognised for. */
export const listBadgesEndpoint = endpoint({
	id: "listBadges",
	method: "GET",
	path: "/api/v1/badges",
	group: "Members",
	summary: "List the badges",
	description: "Those that are switched on. Not found where the brand gives none.",
	scope: "read",
	answer: { status: 200, description: "All badges.", schema: badgesPage, example: badgesExample },
	problems: ["not-found"],
	async act(ctx) {
		if (!(await readStandingSetting(ctx)).enabled) throw new DomainError("not-found", "errors:standing.off");
		return {
			body: badgesView(
				ctx,
				(await listBadges(ctx)).filter(({ enabled }) => enabled),
			),
		};
	},
});
