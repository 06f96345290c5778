import type { Discussion, Place } from "../discussion/discussion";
import { isSignedIn } from "./is-signed-in";

/** Opens the place where something is written, for somebody who is signed in. */
export async function openPlace(discussion: Discussion, place: Place) {
	if (await isSignedIn(discussion, place)) show(discussion, place);
}

/** Opens it for who is signed in, at the post as they may see it: signing in may have brought the posts anew. */
export function show(discussion: Discussion, place: Place) {
	const { post } = place;
	discussion.place = { ...place, post: post && (discussion.posts.find(({ id }) => id === post.id) ?? post) };
	discussion.draw();
}

/** Closes it, and gives the focus back to where it was opened from. */
export function close(discussion: Discussion) {
	const place = discussion.place?.next ?? discussion.place;
	discussion.place = null;
	discussion.draw(
		place?.post ? `[data-post="${place.post.id}"] [data-act="${place.what}"]` : "[data-act=new]",
	);
}
