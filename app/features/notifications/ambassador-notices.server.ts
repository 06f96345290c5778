import {
	ambassadorDecided,
	ambassadorEnded,
	ambassadorInvited,
	ambassadorReminded,
	missionDecided,
	programmeSwitched,
} from "~/features/ambassadors/events";
import type { EventKind } from "~/platform/events/define-event";
import { enqueue } from "~/platform/events/enqueue.server";
import { subscribe } from "~/platform/events/subscriptions";
import { type AmbassadorKind, ambassadorKinds } from "./contract";
import { mailAmbassador } from "./mail-ambassador.server";
import { tellInForum } from "./tell-in-forum.server";

/** Invitations, answers and the end of a term are told in the forum and by mail; missions in the forum alone. */
const tellOf = <Facts extends { memberId: number }>(
	event: EventKind<Facts>,
	kind: AmbassadorKind,
	path: string,
	byMail = true,
) =>
	subscribe(`notifications.tell-of-${kind}`, event, async (tx, { memberId }, eventId) => {
		const told = await tellInForum(tx, { memberId, eventId, kind, path });
		if (told && byMail) await enqueue(tx, mailAmbassador, { brandId: tx.brand.id, notificationId: told.id });
	});

/** Without a programme nobody sees these, so that nothing unread is counted. */
const forget = subscribe("notifications.forget-programme", programmeSwitched, async (tx, { enabled }) => {
	if (enabled) return;
	await tx.db
		.updateTable("notification")
		.set({ readAt: tx.now })
		.where("brandId", "=", tx.brand.id)
		.where("kind", "in", ambassadorKinds)
		.where("readAt", "is", null)
		.execute();
});

export const ambassadorNotices = [
	forget,
	tellOf(ambassadorInvited, "ambassador-invited", "/ambassadors"),
	tellOf(ambassadorDecided, "ambassador-decided", "/ambassadors"),
	tellOf(ambassadorReminded, "ambassador-reminder", "/ambassadors"),
	tellOf(ambassadorEnded, "ambassador-ended", "/ambassadors"),
	tellOf(missionDecided, "mission-decided", "/ambassadors/missions", false),
];
