import { listMeetups, requireMeetups } from "~/features/meetups/index.server";
import { meetupsApiQuery, meetupsExample, meetupsPage } from "../contract/meetups";
import { endpoint } from "../endpoint";

/** What the community meets for. */
export const listMeetupsEndpoint = endpoint({
	id: "listEvents",
	method: "GET",
	path: "/api/v1/meetups",
	group: "Events",
	summary: "List events",
	description: "Not found where the brand has none.",
	scope: "read",
	query: meetupsApiQuery,
	answer: { status: 200, description: "One page of events.", schema: meetupsPage, example: meetupsExample },
	problems: ["not-found", "invalid"],
	async act(ctx, { query: { when, cursor, limit } }) {
		await requireMeetups(ctx);
		const page = await listMeetups(ctx, { when, limit, cursor: cursor ?? null });
		return {
			body: {
				items: page.items.map(({ id, title, bodyHtml, place, link, capacity, taken, attended, ...at }) => ({
					id,
					url: `${ctx.brand.origin}/meetups/${id}`,
					title,
					html: bodyHtml,
					startsAt: at.startsAt.toISOString(),
					endsAt: at.endsAt.toISOString(),
					timeZone: ctx.brand.timeZone,
					place,
					link,
					capacity,
					coming: taken,
					attended,
					cancelled: at.cancelledAt ? at.cancelReason : null,
				})),
				nextCursor: page.nextCursor,
			},
		};
	},
});
