import type { Discussion, Place } from "../discussion/discussion";

/** Somebody is signed in, or the host page's token makes it so; else the ways to sign in are shown, and then `next`. */
export async function isSignedIn(discussion: Discussion, next?: Place): Promise<boolean> {
	const { client } = discussion;
	if (!client.member && client.forum.identity) await client.signIn();
	// Who is signed in sees other posts and may do other things: those have to be there first.
	await discussion.loading;
	if (client.member) return true;
	askToSignIn(discussion, next);
	return false;
}

/** The host page is asked first: it may have ways of its own. */
export function askToSignIn(discussion: Discussion, next?: Place) {
	const { client, key } = discussion;
	if (discussion.emit("folkmoot:signin-needed", { thread: key, reason: client.reason }))
		discussion.place = { what: "sign-in", post: next?.post, next };
	discussion.draw();
}
