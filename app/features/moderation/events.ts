import { defineEvent } from "~/platform/events/define-event";
import { listPages, threadPages } from "~/platform/pages/channel";
import type { Outcome } from "./contract";

interface OfCase {
	caseId: number;
	threadId: number;
}
const both = (brandId: number, { threadId }: OfCase) => [threadPages(threadId), listPages(brandId)];

/** Somebody or something asks moderators to look at a post, or at a decision. */
export const caseOpened = defineEvent<OfCase & { queue: string }>("moderation.case-opened");
/** In effect at once, told to nobody yet: it can still be undone. Points, mails and webhooks wait for `decisionTookEffect`. */
export const caseDecided = defineEvent<OfCase & { decisionId: number; outcome: Outcome }>(
	"moderation.case-decided",
	both,
);
export const decisionUndone = defineEvent<OfCase & { decisionId: number }>(
	"moderation.decision-undone",
	both,
);
/** The undo window has passed: now everybody concerned is told. */
export const decisionTookEffect = defineEvent<
	OfCase & {
		decisionId: number;
		postId: number;
		authorId: number;
		outcome: Outcome;
		/** Absent where the author has nothing to be told. */
		statementId: number | null;
		/** Members whose reports this decision answers. */
		reporterIds: number[];
	}
>("moderation.decision-took-effect", both);
export const appealJudged = defineEvent<
	OfCase & {
		appealId: number;
		decisionId: number;
		postId: number;
		authorId: number;
		outcome: "upheld" | "overturned";
	}
>("moderation.appeal-judged", both);
/** By hand, by the ladder, or lifted. */
export const sanctionChanged = defineEvent<{ memberId: number; sanctionId: number }>(
	"moderation.sanction-changed",
);
