import { badgeEarned } from "~/features/standing/events";
import { subscribe } from "~/platform/events/subscriptions";
import { tellInForum } from "./tell-in-forum.server";

/** Who earned a badge hears of it in the forum: it is no news that a mail is worth. */
export const tellOfBadge = subscribe(
	"notifications.tell-of-badge",
	badgeEarned,
	async (tx, { memberId, slug }, eventId) => {
		await tellInForum(tx, { memberId, eventId, kind: "badge-earned", path: `/badges/${slug}` });
	},
);
