import type { Discussion, Place } from "../discussion/discussion";
import { isSignedIn } from "./is-signed-in";

/** Opens the place where something is written, for somebody who is signed in. */
export async function openPlace(discussion: Discussion, place: Place) {
	if (await isSignedIn(discussion)) discussion.place = place;
	discussion.draw();
}

/** Closes it, and gives the focus back to where it was opened from. */
export function close(discussion: Discussion) {
	const { place } = discussion;
	discussion.place = null;
	discussion.draw(
		place?.post ? `[data-post="${place.post.id}"] [data-act="${place.what}"]` : "[data-act=new]",
	);
}
