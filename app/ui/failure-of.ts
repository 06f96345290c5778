import type { Failure } from "~/http/action-of.server";

/** The failure in what an action gave back, if it failed. */
export const failureOf = (given: unknown): Failure | null =>
	typeof given === "object" && given !== null && "failure" in given ? (given.failure as Failure) : null;
