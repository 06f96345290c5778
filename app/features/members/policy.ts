import type { Actor, Role } from "~/platform/identity";

export const canManageBrand = (actor: Actor | null) => actor?.role === "owner";

/** An owner gives any role to anyone else; nobody changes the own role, so that a brand never loses its last owner. */
export const canChangeRole = (actor: Actor | null, member: { id: number; role: Role }) =>
	actor?.role === "owner" && actor.memberId !== member.id;
