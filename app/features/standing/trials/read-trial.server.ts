import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { Trial, TrialKind } from "./trial";

/** Later, the forms may ask for something else. */
const KEPT_DAYS = 7;

/** What was tried out last, and what is known of it by now. */
export async function readTrial<Kind extends TrialKind>(
	ctx: Context,
	kind: Kind,
): Promise<Trial<Kind> | null> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	const row = await ctx.db
		.selectFrom("standingTrial")
		.select(["asked", "askedAt", "state", "found", "countedAt"])
		.where("brandId", "=", ctx.brand.id)
		.where("kind", "=", kind)
		.where("askedAt", ">", new Date(ctx.now.getTime() - KEPT_DAYS * 86_400_000))
		.executeTakeFirst();
	return (row as Trial<Kind> | undefined) ?? null;
}
