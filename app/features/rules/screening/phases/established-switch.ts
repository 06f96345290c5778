import { fixedPhase } from "./phase";
import { runningSwitch } from "./running-switch";

const DAY = 24 * 60 * 60 * 1_000;

/** For a time, only people who have been members for so many days write. */
export const establishedSwitch = fixedPhase<"now" | "switches" | "author">(
	"switch-established",
	(candidate, facts) => {
		const running = runningSwitch("established", candidate, facts);
		if (!running || +facts.now - +facts.author.joinedAt >= running.amount * DAY) return null;
		return {
			verdict: "refuse",
			sentence: {
				key: "errors:screening.switch-established",
				params: { count: running.amount, time: running.endsAt.toISOString() },
			},
		};
	},
);
