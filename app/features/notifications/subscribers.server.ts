import { answerAccepted } from "~/features/reactions/events";
import { ideaStatusSet, postEdited, replyPosted, threadStarted } from "~/features/threads/events";
import { subscribe } from "~/platform/events/subscriptions";
import { notify, watch } from "./recipients.server";

export const tellOfThread = subscribe(
	"notifications.tell-of-thread",
	threadStarted,
	async (tx, { threadId, postId, authorId, mentioned }, eventId) => {
		await watch(tx, threadId, authorId);
		await notify(tx, { eventId, kind: "mention", threadId, postId, actorId: authorId, memberIds: mentioned });
	},
);

export const tellOfReply = subscribe(
	"notifications.tell-of-reply",
	replyPosted,
	async (tx, facts, eventId) => {
		const { threadId, postId, authorId, mentioned, quoted, replyToAuthorId } = facts;
		const notice = { eventId, threadId, postId, actorId: authorId };
		await notify(tx, { ...notice, kind: "mention", memberIds: mentioned });
		await notify(tx, { ...notice, kind: "quote", memberIds: quoted });
		await notify(tx, { ...notice, kind: "reply", memberIds: replyToAuthorId ? [replyToAuthorId] : [] });
		await notify(tx, { ...notice, kind: "reply" });
		await watch(tx, threadId, authorId);
	},
);

/** Somebody named only now: who was told before is not told again. */
export const tellOfEdit = subscribe(
	"notifications.tell-of-edit",
	postEdited,
	async (tx, { threadId, postId, mentioned }, eventId) => {
		const known = await tx.db
			.selectFrom("notification")
			.select("memberId")
			.where("brandId", "=", tx.brand.id)
			.where("postId", "=", postId)
			.where("kind", "=", "mention")
			.execute();
		const before = new Set(known.map(({ memberId }) => memberId));
		const memberIds = mentioned.filter((id) => !before.has(id));
		if (tx.actor)
			await notify(tx, { eventId, kind: "mention", threadId, postId, actorId: tx.actor.memberId, memberIds });
	},
);

export const tellOfAcceptance = subscribe(
	"notifications.tell-of-acceptance",
	answerAccepted,
	async (tx, { threadId, postId, authorId }, eventId) => {
		if (tx.actor)
			await notify(tx, {
				eventId,
				kind: "answer-accepted",
				threadId,
				postId,
				actorId: tx.actor.memberId,
				memberIds: [authorId],
			});
	},
);

export const tellOfIdeaStatus = subscribe(
	"notifications.tell-of-idea-status",
	ideaStatusSet,
	async (tx, { threadId }, eventId) => {
		if (tx.actor)
			await notify(tx, { eventId, kind: "idea-status", threadId, postId: null, actorId: tx.actor.memberId });
	},
);
