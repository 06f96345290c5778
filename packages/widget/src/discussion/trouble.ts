import type { Discussion } from "./discussion";
import { Refusal } from "./failure";

/** Why nothing, or nothing new, can be shown. */
export interface Trouble {
	code: string;
	detail: string;
}

const FIRST_RETRY_MS = 3_000;
const LAST_RETRY_MS = 60_000;

/** Nobody answers. */
const UNAVAILABLE = "unavailable";

/** Says what is wrong, and tries again where that can help: with the network, and now and then. */
export async function meetTrouble(discussion: Discussion, failure: unknown, retry: () => Promise<void>) {
	const trouble = await troubleOf(discussion, failure);
	if (discussion.stopped) return;
	discussion.trouble = trouble;
	discussion.emit("folkmoot:error", { thread: discussion.key, ...trouble });
	discussion.draw();
	if (trouble.code === UNAVAILABLE) tryAgain(discussion, retry);
	else console.error(`Folkmoot: ${discussion.origin} refuses ${location.origin}.`, trouble.detail);
}

async function troubleOf(discussion: Discussion, failure: unknown): Promise<Trouble> {
	if (failure instanceof Refusal) return { code: failure.code, detail: failure.message };
	// A browser does not say whether an answer was refused to this page or none came; the forum's own part finds out.
	const later = navigator.onLine && (await discussion.host.loadLater().catch(() => null));
	const refused = later && (await later.explainRefusal(discussion));
	if (refused) return { code: "origin-not-allowed", detail: refused };
	// Before the forum has sent its sentences there is one for both.
	const detail = discussion.say(navigator.onLine ? "down" : "offline") || discussion.say("down");
	return { code: UNAVAILABLE, detail };
}

function tryAgain(discussion: Discussion, retry: () => Promise<void>) {
	const end = () => {
		clearTimeout(timer);
		removeEventListener("online", again);
	};
	const again = () => {
		end();
		discussion.retries++;
		if (!discussion.stopped) void retry();
	};
	const timer = setTimeout(again, Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** discussion.retries));
	addEventListener("online", again);
	discussion.ends.push(end);
}
