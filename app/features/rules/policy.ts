import type { Actor, Brand } from "~/platform/identity";

/** Posting asks for the newest rules; staff wrote them. */
export const hasAcceptedRules = (actor: Actor, brand: Brand) =>
	brand.rulesVersion === 0 || actor.acceptedRules >= brand.rulesVersion;
