import type { Context } from "~/platform/context";
import { hashSecret, newSecret } from "~/platform/session/hash.server";
import type { Scope } from "../contract";

/** Makes a key that acts as `memberId`. The secret is returned once; the database keeps its hash. */
export async function createApiKey(
	ctx: Pick<Context, "db" | "brand" | "now">,
	{ name, scopes, memberId }: { name: string; scopes: Scope[]; memberId: number },
) {
	const secret = `fm_${newSecret()}`;
	const { id } = await ctx.db
		.insertInto("apiKey")
		.values({
			brandId: ctx.brand.id,
			keyHash: hashSecret(secret),
			name,
			memberId,
			scopes: [...new Set(scopes)],
			createdAt: ctx.now,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return { id, secret };
}
