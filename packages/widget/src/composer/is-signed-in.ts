import type { Discussion } from "../discussion/discussion";

/** Somebody is signed in, or the host page's token makes it so; else the ways to sign in are shown. */
export async function isSignedIn(discussion: Discussion): Promise<boolean> {
	const { client, key } = discussion;
	if (!client.member && client.forum.identity) await client.signIn();
	// Who is signed in sees other posts and may do other things: those have to be there first.
	await discussion.loading;
	if (client.member) return true;
	if (discussion.emit("folkmoot:signin-needed", { thread: key, reason: client.reason }))
		discussion.place = { what: "sign-in" };
	discussion.draw();
	return false;
}
