import type { EmbedPost, EmbedPostAnswer, NewEmbedPost } from "@folkmoot/embed-contract";
import type { Discussion } from "../discussion/discussion";
import { readPost, Unreachable } from "../discussion/shared";

const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;

/**
 * Sends a post until the forum answers. The same key goes with every try, so that an answer lost on the way is no
 * second post. `meetDelay` hears that it has to wait; throws `Refusal` when the forum says no.
 */
export async function sendPost(
	discussion: Discussion,
	post: NewEmbedPost,
	idempotencyKey: string,
	meetDelay: () => void,
): Promise<EmbedPost> {
	const path = `/embed/v1/threads/${encodeURIComponent(discussion.key)}/posts`;
	for (let tries = 0; ; tries++) {
		try {
			const answer = await discussion.client.ask<EmbedPostAnswer>(path, {
				method: "POST",
				body: post,
				idempotencyKey,
			});
			if (discussion.thread && answer.postCount) discussion.thread.postCount = answer.postCount;
			return readPost(answer.post);
		} catch (failure) {
			if (!(failure instanceof Unreachable) || discussion.stopped) throw failure;
			meetDelay();
			await networkOrTime(discussion, Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** tries));
			if (discussion.stopped) throw failure;
		}
	}
}

/** Resolves when the network returns, or after a while: a forum that restarts gives no sign. */
function networkOrTime({ ends }: Discussion, ms: number) {
	return new Promise<void>((resolve) => {
		const end = () => {
			clearTimeout(timer);
			removeEventListener("online", end);
			ends.splice(ends.indexOf(end), 1);
			resolve();
		};
		const timer = setTimeout(end, ms);
		addEventListener("online", end);
		ends.push(end);
	});
}
