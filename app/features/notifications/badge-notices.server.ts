import { badgeEarned } from "~/features/standing/events";
import { subscribe } from "~/platform/events/subscriptions";

/** Who earned a badge hears of it in the forum: it is no news that a mail is worth. */
export const tellOfBadge = subscribe(
	"notifications.tell-of-badge",
	badgeEarned,
	async (tx, { memberId, slug }, eventId) => {
		await tx.db
			.insertInto("notification")
			.values({
				brandId: tx.brand.id,
				memberId,
				eventId,
				kind: "badge-earned",
				path: `/badges/${slug}`,
				createdAt: tx.now,
			})
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	},
);
