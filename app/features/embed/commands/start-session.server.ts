import type { Context } from "~/platform/context";
import { hashSecret, newSecret } from "~/platform/session/hash.server";

const SESSION_SECONDS = 30 * 60;

/** A session of the widget: a secret for the memory of one page. It opens nothing but `/embed/v1`. */
export async function startSession(
	ctx: Context,
	memberId: number,
	origin: string | null,
): Promise<{ session: string; expiresIn: number }> {
	const session = `fme_${newSecret()}`;
	await ctx.db
		.insertInto("embedSession")
		.values({
			brandId: ctx.brand.id,
			idHash: hashSecret(session),
			memberId,
			origin,
			createdAt: ctx.now,
			expiresAt: new Date(ctx.now.getTime() + SESSION_SECONDS * 1_000),
		})
		.execute();
	return { session, expiresIn: SESSION_SECONDS };
}
