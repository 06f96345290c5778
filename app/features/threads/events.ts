import type { Finding } from "~/features/rules/contract";
import { defineEvent } from "~/platform/events/define-event";
import { brandPages, listPages, threadPages } from "~/platform/pages/channel";

interface InThread {
	threadId: number;
}
type Screened = InThread & {
	postId: number;
	authorId: number;
	categoryId: number;
	revision: number;
	findings: Finding[];
};
const both = (brandId: number, { threadId }: InThread) => [threadPages(threadId), listPages(brandId)];

export const threadStarted = defineEvent<
	InThread & { postId: number; authorId: number; mentioned: number[] }
>("threads.thread-started", both);
export const replyPosted = defineEvent<
	InThread & {
		postId: number;
		authorId: number;
		mentioned: number[];
		quoted: number[];
		replyToAuthorId: number | null;
	}
>("threads.reply-posted", both);
/** A text that waits for a moderator; nobody else is told of it. `findings` as screening gave them. */
export const postHeld = defineEvent<Screened>("threads.post-held", both);
/** Published, and a moderator should look. */
export const postFlagged = defineEvent<Screened>("threads.post-flagged");
/** The author took back what nobody had decided about yet. */
export const postWithdrawn = defineEvent<InThread & { postId: number }>("threads.post-withdrawn", both);
/** `inOther` where it is in another language than before. */
export const postEdited = defineEvent<
	InThread & { postId: number; authorId: number; mentioned: number[]; inOther: boolean }
>("threads.post-edited", both);
/** Every post of the brand has a language now. */
export const languagesRead = defineEvent<Record<string, never>>("threads.languages-read");
/** It says something else, and nobody edited it: the name or the words of somebody who left were taken out. */
export const postReworded = defineEvent<InThread & { postId: number }>("threads.post-reworded", both);
export const postDeleted = defineEvent<InThread & { postId: number }>("threads.post-deleted", both);
export const postHidden = defineEvent<InThread & { postId: number; reason: string }>(
	"threads.post-hidden",
	both,
);
export const postRestored = defineEvent<InThread & { postId: number }>("threads.post-restored", both);
/** Title, tags or category. `from` and `to` are the same category where the thread was not moved. */
export const threadChanged = defineEvent<
	InThread & { postId: number; from: number; to: number; tagsBefore: number[] }
>("threads.thread-changed", both);
export const threadLocked = defineEvent<InThread & { reason: string }>("threads.thread-locked", both);
export const threadUnlocked = defineEvent<InThread>("threads.thread-unlocked", both);
export const threadPinned = defineEvent<InThread>("threads.thread-pinned", both);
export const threadUnpinned = defineEvent<InThread>("threads.thread-unpinned", both);
export const ideaStatusSet = defineEvent<InThread & { status: string; authorId: number }>(
	"threads.idea-status-set",
	both,
);
/** A category's visibility decides about all its threads: every page of the brand may show something else. */
export const categoryChanged = defineEvent<{ categoryId: number }>("threads.category-changed", (brandId) => [
	brandPages(brandId),
	listPages(brandId),
]);
