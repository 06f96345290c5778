import type { Discussion } from "./discussion";
import { Refusal } from "./failure";

/** Why nothing, or nothing new, can be shown. */
export interface Trouble {
	kind: "offline" | "down" | "origin" | "refused";
	detail: string;
}

const FIRST_RETRY_MS = 3_000;
const LAST_RETRY_MS = 60_000;

/** Says what is wrong, and tries again where that can help: with the network, and now and then. */
export async function meetTrouble(discussion: Discussion, failure: unknown, retry: () => Promise<void>) {
	const trouble = await troubleOf(discussion, failure);
	if (discussion.stopped) return;
	discussion.trouble = trouble;
	const code =
		failure instanceof Refusal
			? failure.code
			: trouble.kind === "origin"
				? "origin-not-allowed"
				: "unavailable";
	if (trouble.kind === "origin")
		console.error(`Folkmoot: ${discussion.origin} refuses ${location.origin}.`, trouble.detail);
	discussion.emit("folkmoot:error", { thread: discussion.key, code, detail: trouble.detail });
	discussion.draw();
	if (trouble.kind === "offline" || trouble.kind === "down") tryAgain(discussion, retry);
}

async function troubleOf(discussion: Discussion, failure: unknown): Promise<Trouble> {
	if (failure instanceof Refusal)
		return { kind: failure.code === "origin-not-allowed" ? "origin" : "refused", detail: failure.message };
	// A browser does not say whether an answer was refused to this page or none came; the forum's own part finds out.
	const later = navigator.onLine && (await discussion.host.loadLater().catch(() => null));
	const refused = later && (await later.explainRefusal(discussion));
	if (refused) return { kind: "origin", detail: refused };
	const kind = navigator.onLine ? "down" : "offline";
	// Before the forum has sent its sentences there is one for both.
	return { kind, detail: discussion.say(kind) || discussion.say("down") };
}

function tryAgain(discussion: Discussion, retry: () => Promise<void>) {
	const again = () => {
		clearTimeout(timer);
		removeEventListener("online", again);
		discussion.retries++;
		if (!discussion.stopped) void retry();
	};
	const timer = setTimeout(again, Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** discussion.retries));
	addEventListener("online", again);
	discussion.ends.push(() => {
		clearTimeout(timer);
		removeEventListener("online", again);
	});
}
