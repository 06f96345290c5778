import { memberErased, memberJoined, memberRenamed } from "~/features/members/events";
import { appealJudged, caseDecided, decisionUndone } from "~/features/moderation/events";
import { likeWithdrawn, postLiked } from "~/features/reactions/events";
import {
	postDeleted,
	postEdited,
	postHeld,
	postHidden,
	postRestored,
	postReworded,
	postWithdrawn,
	replyPosted,
	threadChanged,
	threadStarted,
} from "~/features/threads/events";
import type { WriteContext } from "~/platform/context";
import type { EventKind } from "~/platform/events/define-event";
import { subscribe } from "~/platform/events/subscriptions";
import {
	queueCase,
	queueMember,
	queuePost,
	queueReply,
	queueThread,
	queueVisibility,
} from "./queue-changes.server";

const onPost = <Facts extends { postId: number }>(
	event: EventKind<Facts>,
	react: (tx: WriteContext, postId: number) => Promise<void>,
) => subscribe(`search.note-${event.name}`, event, (tx, { postId }) => react(tx, postId));

const onCase = <Facts extends { caseId: number }>(event: EventKind<Facts>) =>
	subscribe(`search.note-${event.name}`, event, (tx, { caseId }) => queueCase(tx, caseId));

const onMember = <Facts extends { memberId: number }>(event: EventKind<Facts>) =>
	subscribe(`search.note-${event.name}`, event, (tx, { memberId }) => queueMember(tx, memberId));

/** Everything that changes what can be found, noted in the transaction that changes it. */
export const notes = [
	onPost(threadStarted, queuePost),
	onPost(replyPosted, queueReply),
	onPost(postEdited, queuePost),
	onPost(postReworded, queuePost),
	subscribe(`search.note-${threadChanged.name}`, threadChanged, (tx, { threadId, tagsBefore }) =>
		queueThread(tx, threadId, tagsBefore),
	),
	onPost(postLiked, queuePost),
	onPost(likeWithdrawn, queuePost),
	onPost(postHeld, queueVisibility),
	onPost(postWithdrawn, queueVisibility),
	onPost(postDeleted, queueVisibility),
	onPost(postHidden, queueVisibility),
	onPost(postRestored, queueVisibility),
	onPost(appealJudged, queueVisibility),
	onCase(caseDecided),
	onCase(decisionUndone),
	onMember(memberJoined),
	onMember(memberRenamed),
	onMember(memberErased),
];
