import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { hashSecret, newSecret } from "~/platform/session/hash.server";
import type { Scope } from "../contract";

/** Makes a key that acts as `memberId`. The secret is returned once; the database keeps its hash. */
export async function createApiKey(
	ctx: Context,
	{ name, scopes, memberId }: { name: string; scopes: Scope[]; memberId: number },
) {
	const secret = `fm_${newSecret()}`;
	return inTransaction(ctx, async (tx) => {
		const { id } = await tx.db
			.insertInto("apiKey")
			.values({
				brandId: tx.brand.id,
				keyHash: hashSecret(secret),
				name,
				memberId,
				scopes: [...new Set(scopes)],
				createdAt: tx.now,
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		await writeAudit(tx, {
			act: "api-key.created",
			subjectKind: "api-key",
			subjectId: id,
			after: { name, scopes, memberId },
		});
		return { id, secret };
	});
}
