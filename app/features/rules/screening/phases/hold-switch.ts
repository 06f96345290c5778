import { fixedPhase } from "./phase";
import { runningSwitch } from "./running-switch";

export const holdSwitch = fixedPhase<"now" | "switches">("switch-hold", (candidate, facts) =>
	runningSwitch("hold", candidate, facts) ? { verdict: "hold" } : null,
);
