import type { BadgeInput } from "../badges/contract";
import type { RuleSettings } from "../contract";
import type { LevelSettings } from "../levels/contract";
import type { Simulation } from "../queries/simulate-rules.server";

/** What can be tried out before it is saved, and what is told of it. Each counts a whole brand. */
export interface Trials {
	rules: { asked: { settings: RuleSettings; since: "now" | "quarter" }; found: Simulation };
	badge: { asked: { badge: BadgeInput; isNew: boolean }; found: { earners: number } };
	levels: { asked: { settings: LevelSettings }; found: { counts: number[] } };
}
export type TrialKind = keyof Trials;

export interface Trial<Kind extends TrialKind> {
	asked: Trials[Kind]["asked"];
	askedAt: Date;
	state: "counting" | "counted" | "failed";
	/** Null while it is being counted, or where it took too long. */
	found: Trials[Kind]["found"] | null;
	countedAt: Date | null;
}
