import { fixedPhase } from "./phase";
import { runningSwitch } from "./running-switch";

export const closeSwitch = fixedPhase<"now" | "switches">("switch-close", (candidate, facts) => {
	const closed = runningSwitch("close", candidate, facts);
	if (!closed) return null;
	return {
		verdict: "refuse",
		sentence: { key: "errors:screening.switch-close", params: { time: closed.endsAt.toISOString() } },
	};
});
