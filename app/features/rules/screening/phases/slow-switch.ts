import { fixedPhase } from "./phase";
import { runningSwitch } from "./running-switch";

/** So many seconds between two posts of one person. Edits are not slowed. */
export const slowSwitch = fixedPhase<"now" | "switches" | "author">("switch-slow", (candidate, facts) => {
	const running = candidate.postId === null ? runningSwitch("slow", candidate, facts) : undefined;
	const since = facts.author.secondsSinceLastPost;
	if (!running || since === null || since >= running.amount) return null;
	return {
		verdict: "refuse",
		sentence: { key: "errors:screening.switch-slow", params: { count: Math.ceil(running.amount - since) } },
	};
});
