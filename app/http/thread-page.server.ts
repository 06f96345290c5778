import { canReportPost } from "~/features/moderation/policy";
import {
	getThreadPage,
	listPosts,
	type PostRow,
	pageOf,
	type ThreadView,
} from "~/features/threads/index.server";
import {
	canAcceptAnswer,
	canDeletePost,
	canEditPost,
	canEditTitle,
	canHidePost,
	canLike,
	canLockThread,
	canMoveThread,
	canPinThread,
	canReply,
	canRestorePost,
	canSetIdeaStatus,
	canVote,
} from "~/features/threads/policy";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { PostRights } from "~/ui/forum/Post";
import type { ThreadRights } from "~/ui/forum/ThreadHead";
import { withWaiting } from "./own-waiting.server";

/** Thread, posts of one page, and what the actor may do with each. */
export async function loadThreadPage(
	ctx: Context,
	threadId: number,
	wanted: { page: number | null; number: number | null },
) {
	const asked = wanted.page ?? (wanted.number ? pageOf(wanted.number) : 1);
	const found = await getThreadPage(ctx, threadId, asked);
	const pages = pageOf(found.lastNumber);
	// A post beyond the end, say of an old link: the last page, in a second look.
	if (asked > pages && wanted.page === null)
		return loadThreadPage(ctx, threadId, { page: pages, number: null });
	if (asked > pages) throw new DomainError("not-found", "errors:page-gone");
	const { posts, ...thread } = found;
	const page = asked;
	const answer = await acceptedElsewhere(ctx, thread, page);
	const last = posts.at(-1)?.number ?? 0;
	return {
		thread,
		page,
		pages,
		answer,
		/** What the browser tells once the page was looked at; null where there is nothing new. */
		readUpTo: ctx.actor && (last > (thread.lastRead ?? 0) || ctx.actor.unread > 0) ? last : null,
		posts: (await withWaiting(ctx, thread.id, posts)).map(({ post, waiting }) => ({
			post,
			waiting,
			rights: rightsOn(ctx, thread, post),
		})),
		rights: threadRights(ctx, thread),
	};
}

/** The accepted answer is lifted up to the first page, wherever it stands. */
async function acceptedElsewhere(ctx: Context, thread: ThreadView, page: number): Promise<PostRow | null> {
	if (page !== 1 || thread.acceptedNumber === null) return null;
	const [answer] = await listPosts(ctx, thread.id, {
		first: thread.acceptedNumber,
		last: thread.acceptedNumber,
	});
	return answer?.visibility === "published" ? answer : null;
}

function rightsOn({ actor }: Context, thread: ThreadView, post: PostRow): PostRights {
	return {
		edit: canEditPost(actor, post, thread),
		delete: canDeletePost(actor, post, thread),
		like: canLike(actor, post),
		hide: canHidePost(actor, post, thread),
		restore: canRestorePost(actor, post, thread),
		accept: canAcceptAnswer(actor, thread, post),
		reply: canReply(actor, thread) && post.visibility === "published",
		report: canReportPost(actor, post),
	};
}

const threadRights = ({ actor, brand }: Context, thread: ThreadView): ThreadRights => ({
	reply: canReply(actor, thread),
	vote: canVote(actor, thread),
	lock: canLockThread(actor, thread),
	pin: canPinThread(actor, thread),
	change: canEditTitle(actor, brand, thread) || canMoveThread(actor, brand, thread),
	status: canSetIdeaStatus(actor, thread),
});
