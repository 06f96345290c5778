import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { canManageAmbassadors } from "./policy";

/** Whoever looks after the ambassadors; everybody else is sent to sign in, or refused. */
export function requireManager({ actor }: Pick<Context, "actor">) {
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	if (!canManageAmbassadors(actor)) throw new DomainError("forbidden", "errors:not-allowed");
	return actor;
}
