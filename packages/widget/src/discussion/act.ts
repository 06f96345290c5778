import type { EmbedPost } from "@folkmoot/embed-contract";
import type { Discussion, Place } from "./discussion";

/** Does what somebody pressed. The program for it comes with the first press. */
export async function act(discussion: Discussion, what: Place["what"], post?: EmbedPost) {
	try {
		discussion.writer ??= await discussion.host.loadComposer();
	} catch {
		return discussion.announce(discussion.say("not-loaded"));
	}
	if (what !== "like") await discussion.writer.openPlace(discussion, { what, post });
	else if (post) await discussion.writer.likePost(discussion, post);
}
