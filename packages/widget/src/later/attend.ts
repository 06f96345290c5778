import type { Discussion } from "../discussion/discussion";
import { followLink } from "./follow-link";
import { liveCountsOf } from "./live-counts";
import { loadFresh } from "./load-fresh";

/** From here on the discussion hears of new posts and follows links to its own. Returns what ends it. */
export function attend(discussion: Discussion) {
	const follow = () => void followLink(discussion);
	addEventListener("hashchange", follow);
	follow();
	discussion.showFresh = () => void loadFresh(discussion);
	const unwatch = liveCountsOf(discussion.host.forum).watch(discussion.key, (count) => {
		if (!discussion.thread) return;
		discussion.fresh = Math.max(0, count - discussion.thread.postCount);
		discussion.draw();
	});
	return () => {
		removeEventListener("hashchange", follow);
		unwatch();
	};
}
