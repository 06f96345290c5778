import { type Actor, isStaff } from "~/platform/identity";

/** Why somebody has their points is theirs to know, and staff's. */
export const canReadLedger = (actor: Actor | null, member: { id: number }) =>
	actor !== null && (actor.memberId === member.id || isStaff(actor));
