import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { hashSecret } from "~/platform/session/hash.server";

/** What a member is asked to confirm; `not-found` where it ended or was never begun. */
export async function findAttempt(ctx: Context, attempt: string) {
	const found = await ctx.db
		.selectFrom("signInAttempt")
		.select(["code", "origin", "memberId"])
		.where("brandId", "=", ctx.brand.id)
		.where("idHash", "=", hashSecret(attempt))
		.where("expiresAt", ">", ctx.now)
		.executeTakeFirst();
	if (!found) throw new DomainError("not-found", "errors:embed.attempt-gone");
	return found;
}

/** A signed-in member says that the page with this code may act for them. The first who does so is the one. */
export async function confirmAttempt(ctx: Context, attempt: string) {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await findAttempt(ctx, attempt);
	await ctx.db
		.updateTable("signInAttempt")
		.set({ memberId: ctx.actor.memberId })
		.where("brandId", "=", ctx.brand.id)
		.where("idHash", "=", hashSecret(attempt))
		.where("memberId", "is", null)
		.execute();
}
