import { type Actor, isStaff, mayTakePart } from "~/platform/identity";

/** Why somebody has their points is theirs to know, and staff's. */
export const canReadLedger = (actor: Actor | null, member: { id: number }) =>
	actor !== null && (actor.memberId === member.id || isStaff(actor));

/** Who is silenced says nothing here either. */
export const canNominate = (actor: Actor | null) =>
	actor !== null && mayTakePart(actor) && actor.restriction?.kind !== "silence";

/** Staff and ambassadors thank in the community's name, and see which newcomers wait for an answer. */
export const canThank = (actor: Actor | null) =>
	actor !== null && mayTakePart(actor) && (isStaff(actor) || actor.tier > 0);
