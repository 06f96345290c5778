import { fixedPhase } from "./phase";

export const lock = fixedPhase<"place">("lock", ({ threadId }, { place }) =>
	threadId !== null && place.locked ? { verdict: "refuse", sentence: { key: "errors:thread-locked" } } : null,
);
