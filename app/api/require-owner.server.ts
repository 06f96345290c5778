import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** What owners do on their pages, only an owner's key does here. */
export function requireOwnerKey({ actor }: Context) {
	if (actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
}
