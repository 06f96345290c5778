import type { EmbedMember } from "@folkmoot/embed-contract";
import { hasAcceptedRules } from "~/features/rules/policy";
import type { Actor, Brand } from "~/platform/identity";

/** Whoever is signed in, as the widget shows them to themselves. */
export const memberView = (brand: Brand, actor: Actor): EmbedMember => ({
	handle: actor.handle,
	name: actor.displayName,
	acceptedRules: hasAcceptedRules(actor, brand),
	restriction: actor.restriction,
});
