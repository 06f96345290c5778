import { defineEvent } from "~/platform/events/define-event";
import { listPages, threadPages } from "~/platform/pages/channel";

interface OnPost {
	threadId: number;
	postId: number;
	authorId: number;
}
const both = (brandId: number, { threadId }: { threadId: number }) => [
	threadPages(threadId),
	listPages(brandId),
];

export const postLiked = defineEvent<OnPost>("reactions.post-liked", both);
export const likeWithdrawn = defineEvent<OnPost>("reactions.like-withdrawn", both);
export const answerAccepted = defineEvent<OnPost>("reactions.answer-accepted", both);
export const acceptanceWithdrawn = defineEvent<OnPost>("reactions.acceptance-withdrawn", both);
export const ideaVoted = defineEvent<{ threadId: number }>("reactions.idea-voted", both);
export const voteWithdrawn = defineEvent<{ threadId: number }>("reactions.vote-withdrawn", both);
