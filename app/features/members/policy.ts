import type { Actor, Role } from "~/platform/identity";

/** An owner gives any role to anyone else; nobody changes the own role, so that a brand never loses its last owner. */
export const canChangeRole = (actor: Actor | null, member: { id: number; role: Role }) =>
	actor?.role === "owner" && actor.memberId !== member.id;

/** Everybody ends their own membership, an owner anybody's. */
export const canErase = (actor: Actor | null, member: { id: number }) =>
	actor !== null && (actor.memberId === member.id || actor.role === "owner");
