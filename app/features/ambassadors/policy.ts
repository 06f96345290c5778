import { type Actor, isStaff, mayTakePart } from "~/platform/identity";

/** Staff of the whole brand approve, invite and renew; moderators of some categories do not. */
export const canManageAmbassadors = (actor: Actor | null) =>
	actor !== null && isStaff(actor) && !actor.moderates && mayTakePart(actor);

/** What the programme is and asks is the owner's to say. */
export const canSetUpAmbassadors = (actor: Actor | null) => actor?.role === "owner";

/** How somebody's work adds up is for themselves and staff, and for everybody where they say so. */
export const canReadImpact = (actor: Actor | null, member: { id: number }, isPublic: boolean) =>
	isPublic || (actor !== null && (actor.memberId === member.id || isStaff(actor)));
