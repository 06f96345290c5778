import { type Actor, type Brand, isModeratorOf, isStaff } from "~/platform/identity";

/** Posting asks for the newest rules; staff wrote them. */
export const hasAcceptedRules = (actor: Actor, brand: Brand) =>
	brand.rulesVersion === 0 || actor.acceptedRules >= brand.rulesVersion;

/** Screening rules, their settings and secrets. */
export const canManageScreening = (actor: Actor | null) => actor?.role === "owner";

/** A switch for a category, or for the whole brand where `categoryId` is null: then only who moderates all of it. */
export const canSwitch = (actor: Actor | null, categoryId: number | null) =>
	categoryId === null ? isStaff(actor) && !actor?.moderates : isModeratorOf(actor, { categoryId });

/** Asking what a rule would have found shows posts of every category. */
export const canRehearse = (actor: Actor | null) => isStaff(actor) && !actor?.moderates;
