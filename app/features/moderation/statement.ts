import type { Outcome, SanctionKind } from "./contract";

/**
 * What a statement of reasons says, frozen when the decision took effect (Regulation (EU) 2022/2065, Art. 17(3)): what
 * was done, where and how long, the facts, whether found or decided automatically, the ground, and how to object.
 */
export interface StatementFacts {
	outcome: Outcome;
	postId: number;
	threadId: number;
	threadTitle: string;
	/** The beginning of the text that was judged. */
	excerpt: string;
	passage: string;
	/** `everywhere`: nobody but author and staff sees it. `nothing`: the post stays, the sanction is about the author. */
	scope: "post" | "account" | "post-and-account";
	/** ISO 8601; null where it holds until it is overturned. */
	endsAt: string | null;
	reasonCode: string | null;
	reasonLabel: string;
	clause: string;
	rulesVersion: number;
	legalGround: string;
	/** The facts in the moderator's words. */
	message: string;
	reported: boolean;
	detectedAutomatically: boolean;
	decidedAutomatically: boolean;
	decidedAt: string;
	sanctions: { kind: SanctionKind; endsAt: string; fromLadder: boolean }[];
}
