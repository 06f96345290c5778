import type { RuleKind } from "../kinds";
import type { Prepared, ReadyRule } from "../prepare-rule";
import type { Candidate, Finding, ScreeningFacts } from "../types";

/** What a phase says; the rest of a finding is known of its rule. */
export type Said = Pick<Finding, "sentence"> & Partial<Pick<Finding, "verdict" | "matches" | "score">>;

/** Always there, whatever rules a brand makes; names its verdict itself. */
export interface FixedPhase {
	kind: string;
	/** Staff pass all other phases. */
	holdsForStaff: boolean;
	rule: null;
	judge(candidate: Candidate, facts: ScreeningFacts): (Said & Pick<Finding, "verdict">) | null;
}

/** Judges by a brand's rules of its kind, each in turn. */
export interface RulePhase<Kind extends RuleKind = RuleKind> {
	kind: Kind;
	holdsForStaff: false;
	rule: Kind;
	judge(candidate: Candidate, facts: ScreeningFacts, rule: ReadyRule<Prepared<Kind>>): Said | null;
}

export type Phase = FixedPhase | RulePhase;

type Place = Pick<Candidate, "categoryId" | "threadId" | "postId">;
type Decided = ReturnType<FixedPhase["judge"]>;

/** Names the facts that it needs, so that it can be asked again with those alone. */
export const fixedPhase = <Needed extends keyof ScreeningFacts>(
	kind: string,
	judge: (place: Place, facts: Pick<ScreeningFacts, Needed>) => Decided,
	{ holdsForStaff = false } = {},
) => ({ kind, holdsForStaff, rule: null, judge });

export const rulePhase = <Kind extends RuleKind>(kind: Kind, judge: RulePhase<Kind>["judge"]) =>
	({ kind, holdsForStaff: false, rule: kind, judge }) as unknown as RulePhase;
