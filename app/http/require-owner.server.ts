import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** Pages under /admin are for owners; everybody else is sent to sign in, or refused. */
export function requireOwner({ actor }: Context) {
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	if (actor.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	return actor;
}
