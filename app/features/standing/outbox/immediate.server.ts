import { memberPictured, memberRenamed, roleChanged } from "~/features/members/events";
import { appealJudged, decisionTookEffect, decisionUndone } from "~/features/moderation/events";
import {
	acceptanceWithdrawn,
	answerAccepted,
	ideaVoted,
	likeWithdrawn,
	postLiked,
	voteWithdrawn,
} from "~/features/reactions/events";
import { rulesAccepted } from "~/features/rules/events";
import {
	ideaStatusSet,
	postDeleted,
	postEdited,
	postHeld,
	postHidden,
	postRestored,
	postWithdrawn,
	replyPosted,
	threadChanged,
	threadStarted,
} from "~/features/threads/events";
import type { EventKind } from "~/platform/events/define-event";
import { subscribe } from "~/platform/events/subscriptions";
import { queueCase, queueOne, queueVisibility } from "./queue-changes.server";

const onPost = <Facts extends { postId: number }>(event: EventKind<Facts>) =>
	subscribe(`standing.note-${event.name}`, event, (tx, { postId }, id) => queueOne(tx, id, "post", postId));

const onThread = <Facts extends { threadId: number }>(event: EventKind<Facts>) =>
	subscribe(`standing.note-${event.name}`, event, (tx, { threadId }, id) =>
		queueOne(tx, id, "thread", threadId),
	);

const onVisibility = <Facts extends { postId: number }>(event: EventKind<Facts>) =>
	subscribe(`standing.note-${event.name}`, event, (tx, { postId }, id) => queueVisibility(tx, id, postId));

const onLike = <Facts extends { postId: number }>(event: EventKind<Facts>) =>
	subscribe(`standing.note-${event.name}`, event, (tx, { postId }, id) =>
		queueOne(tx, id, "like", postId, tx.actor?.memberId),
	);

const onVote = <Facts extends { threadId: number }>(event: EventKind<Facts>) =>
	subscribe(`standing.note-${event.name}`, event, (tx, { threadId }, id) =>
		queueOne(tx, id, "vote", threadId, tx.actor?.memberId),
	);

const onMember = <Facts extends { memberId: number }>(event: EventKind<Facts>) =>
	subscribe(`standing.note-${event.name}`, event, (tx, { memberId }, id) =>
		queueOne(tx, id, "member", memberId),
	);

/**
 * Everything that points, badges and levels depend on, noted in the transaction that changes it. A decision that can still be undone is not
 * noted: points are taken when it takes effect.
 */
export const notes = [
	onPost(threadStarted),
	onPost(replyPosted),
	onLike(postLiked),
	onLike(likeWithdrawn),
	onThread(answerAccepted),
	onThread(acceptanceWithdrawn),
	onThread(ideaStatusSet),
	onVote(ideaVoted),
	onVote(voteWithdrawn),
	// Badges of a language count what stands there now.
	subscribe("standing.note-post-edited", postEdited, async (tx, { authorId, inOther }, id) => {
		if (inOther) await queueOne(tx, id, "member", authorId);
	}),
	onVisibility(postHeld),
	onVisibility(postWithdrawn),
	onVisibility(postDeleted),
	onVisibility(postHidden),
	onVisibility(postRestored),
	onVisibility(decisionTookEffect),
	onVisibility(appealJudged),
	subscribe("standing.note-decision-undone", decisionUndone, (tx, { caseId }, id) =>
		queueCase(tx, id, caseId),
	),
	// Badges of a category count what stands there now.
	subscribe("standing.note-thread-changed", threadChanged, async (tx, { postId, from, to }, id) => {
		if (from !== to) await queueVisibility(tx, id, postId);
	}),
	onMember(roleChanged),
	onMember(memberRenamed),
	onMember(memberPictured),
	onMember(rulesAccepted),
];
