import type { WriteContext } from "~/platform/context";
import type { NotificationKind } from "./contract";

interface Notice {
	memberId: number;
	eventId: number;
	kind: NotificationKind;
	/** Where it leads. */
	path: string;
	/** Whose doing it is; nobody's where the team or the forum says it. */
	actorId?: number | null;
}

/** Puts news without a thread behind the bell, once for each event; undefined where it was told before. */
export const tellInForum = (tx: WriteContext, notice: Notice) =>
	tx.db
		.insertInto("notification")
		.values({ brandId: tx.brand.id, createdAt: tx.now, ...notice })
		.onConflict((conflict) => conflict.doNothing())
		.returning("id")
		.executeTakeFirst();
