import type { CastPost, CastThread } from "@db/seeds/cast";
import { acceptAnswer, likePost, voteForIdea } from "~/features/reactions/index.server";
import { postHeld } from "~/features/threads/events";
import {
	addReply,
	hidePost,
	loadPostForChange,
	lockThread,
	pinThread,
	setIdeaStatus,
	startThread,
} from "~/features/threads/index.server";
import { setVisibility } from "~/features/threads/set-visibility.server";
import { inTransaction } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import type { Acting } from "./playing.server";

const HOUR = 3_600_000;

/** Plays one conversation of the cast, post by post, at the times it names. Returns the thread's id. */
export async function seedThread(
	acting: Acting,
	thread: CastThread,
	categories: Map<string, number>,
	now: Date,
): Promise<number> {
	const start = now.getTime() - thread.hoursAgo * HOUR;
	const at = (hours: number) => new Date(Math.min(start + hours * HOUR, now.getTime() - 60_000));
	const [first, ...replies] = thread.posts;
	const started = await startThread(await acting(first.by, at(0)), {
		categoryId: categories.get(thread.category) as number,
		kind: thread.kind,
		title: thread.title,
		tags: thread.tags,
		body: first.body,
		bodyDocument: "",
	});
	const ids = [started.postId];
	for (const post of replies) {
		const replyTo = post.replyTo === undefined ? null : (ids[post.replyTo] ?? null);
		const reply = await addReply(await acting(post.by, at(post.hoursAfter)), {
			threadId: started.id,
			replyTo,
			body: quoting(thread, post, ids),
			bodyDocument: "",
		});
		ids.push(reply.id);
	}
	for (const [index, post] of thread.posts.entries())
		await reactTo(acting, post, ids[index] as number, at(post.hoursAfter + 1));
	if (thread.acceptedAnswer !== undefined) {
		await acceptAnswer(await acting(first.by, at(200)), {
			postId: ids[thread.acceptedAnswer] as number,
			on: true,
		});
	}
	for (const handle of thread.votes ?? [])
		await voteForIdea(await acting(handle, at(3)), { threadId: started.id, on: true });
	if (thread.idea) {
		const { answer, status } = thread.idea;
		await setIdeaStatus(await acting(answer.by, at(answer.hoursAfter)), {
			threadId: started.id,
			status,
			body: answer.body,
			bodyDocument: "",
		});
	}
	if (thread.pinned)
		await pinThread(await acting(thread.pinned.by, at(1)), { threadId: started.id, on: true });
	if (thread.locked)
		await lockThread(await acting(thread.locked.by, at(300)), {
			threadId: started.id,
			on: true,
			reason: thread.locked.reason,
		});
	return started.id;
}

function quoting(thread: CastThread, { quotes, body }: CastPost, ids: number[]) {
	if (!quotes) return body;
	const source = thread.posts[quotes.post] as CastPost;
	return `> [@${source.by}](/p/${ids[quotes.post]}):\n> ${quotes.text}\n\n${body}`;
}

async function reactTo(acting: Acting, post: CastPost, postId: number, at: Date) {
	for (const handle of post.likes ?? []) {
		if (handle !== post.by) await likePost(await acting(handle, at), { postId, on: true });
	}
	if (post.hidden) await hidePost(await acting(post.hidden.by, at), { postId, reason: post.hidden.reason });
	if (post.held) {
		await inTransaction(await acting(post.by, at), async (tx) => {
			const state = await loadPostForChange(tx, postId);
			// A rule of the brand may have held it already.
			if (state.post.visibility === "held") return;
			const { authorId } = state.post;
			await setVisibility(tx, { ...state, to: "held", by: authorId, reason: "" });
			const { id: threadId, categoryId } = state.thread;
			await record(tx, postHeld, { postId, threadId, categoryId, authorId, revision: 1, findings: [] });
		});
	}
}
