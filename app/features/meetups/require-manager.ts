import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { canManageMeetups } from "./policy";

export function requireManager({ actor }: Context): number {
	if (!actor || !canManageMeetups(actor)) throw new DomainError("forbidden", "errors:not-allowed");
	return actor.memberId;
}
