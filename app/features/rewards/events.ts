import { defineEvent } from "~/platform/events/define-event";
import type { ClaimState } from "./contract";

/** A claim came to a state that its member did not choose. */
export const claimMoved = defineEvent<{ claimId: number; memberId: number; state: ClaimState }>(
	"rewards.claim-moved",
	() => [],
);
