import type { Discussion } from "../discussion/discussion";
import { add, meetTrouble, pathOf, readThread } from "../discussion/shared";

/** What others wrote since: the newest page says it, whatever order is shown. */
export async function loadFresh(discussion: Discussion) {
	const path = pathOf(discussion, { sort: "newest" });
	try {
		const page = readThread(await discussion.client.ask(path));
		const [first] = add(discussion, page.posts).sort((a, b) => a.number - b.number);
		if (discussion.thread) discussion.thread.postCount = page.postCount;
		discussion.fresh = 0;
		discussion.draw(first ? `[data-post="${first.id}"]` : "");
	} catch (failure) {
		await meetTrouble(discussion, failure, () => loadFresh(discussion));
	}
}
