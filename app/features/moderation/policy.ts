import { type Actor, isModeratorOf, mayTakePart } from "~/platform/identity";
import type { Outcome } from "./contract";

interface CasePlace {
	categoryId: number;
}
interface CaseParties {
	authorId: number;
	barredMemberId: number | null;
}

/** Moderators see the cases of their categories, owners all. */
export const canSeeCase = (actor: Actor | null, found: CasePlace) => isModeratorOf(actor, found);

/** Nobody judges the own post, or an appeal against the own decision. */
export const canDecide = (actor: Actor | null, found: CasePlace & CaseParties) =>
	actor !== null &&
	isModeratorOf(actor, found) &&
	actor.memberId !== found.authorId &&
	actor.memberId !== found.barredMemberId;

/** What everybody sees and somebody else wrote. Silenced members still report, suspended and banned ones do not. */
export const canReportPost = (actor: Actor | null, post: { authorId: number; visibility: Visibility }) =>
	actor !== null && mayTakePart(actor) && actor.memberId !== post.authorId && post.visibility === "published";

export const fitsKind = (kind: "post" | "appeal", outcome: Outcome) =>
	(kind === "appeal") === (outcome === "uphold" || outcome === "overturn");

type Visibility = "published" | "held" | "returned" | "hidden" | "removed" | "erased";

/** Where an outcome leaves a post. A sanction alone hides what was never published, and leaves what was. */
export function visibilityAfter(
	outcome: Outcome,
	present: Visibility,
	content: "keep" | "hide" | "remove" | undefined,
): Visibility {
	switch (outcome) {
		case "approve":
			return "published";
		case "hide":
			return "hidden";
		case "remove":
			return "removed";
		case "return":
			return "returned";
		case "no-action":
			return present === "held" || present === "returned" ? "published" : present;
		case "uphold":
		case "overturn":
			return present;
		default:
			return besideSanction(outcome, present, content);
	}
}

function besideSanction(
	outcome: Outcome,
	present: Visibility,
	content: "keep" | "hide" | "remove" | undefined,
) {
	const waits = present === "held" || present === "returned";
	const wanted = content ?? (outcome === "warn" && !waits ? "keep" : "hide");
	if (wanted === "remove") return "removed";
	if (wanted === "hide" || waits) return present === "removed" ? "removed" : "hidden";
	return present;
}
