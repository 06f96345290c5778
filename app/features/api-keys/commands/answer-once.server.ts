import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** A successful answer as it was sent, to be sent again byte by byte. */
export interface KeptAnswer {
	status: number;
	text: string;
	location: string | null;
}

interface NamedRequest {
	key: string;
	requestHash: string;
}

/**
 * Does a request once per name: the answer is kept in the transaction of its effect, and the same request gets it
 * again. Another request under a used name is a `conflict`; a failure frees the name.
 */
export async function answerOnce(
	ctx: Context,
	named: NamedRequest,
	act: (tx: WriteContext) => Promise<KeptAnswer>,
) {
	return inTransaction(ctx, async (tx) => {
		if (!(await claim(tx, named))) {
			const kept = await findKeptAnswer(tx, named);
			if (!kept) throw new DomainError("conflict", "errors:idempotency");
			return { ...kept, replayed: true };
		}
		const answer = await act(tx);
		await keep(tx, named, answer);
		return { ...answer, replayed: false };
	});
}

/** The unique key lets one of two concurrent requests through; the other waits here for its commit. */
async function claim(tx: WriteContext, { key, requestHash }: NamedRequest): Promise<boolean> {
	const row = await tx.db
		.insertInto("idempotencyKey")
		.values({ ...owner(tx), key, requestHash, status: 0, response: "{}", createdAt: tx.now })
		.onConflict((conflict) => conflict.doNothing())
		.returning("key")
		.executeTakeFirst();
	return row !== undefined;
}

/** The answer that a request of this name got; null for a new name, `conflict` where the name stands for another request. */
export async function findKeptAnswer(
	ctx: Context,
	{ key, requestHash }: NamedRequest,
): Promise<KeptAnswer | null> {
	const { brandId, apiKeyId } = owner(ctx);
	const kept = await ctx.db
		.selectFrom("idempotencyKey")
		.select(["requestHash", "status", "response"])
		.where("brandId", "=", brandId)
		.where("apiKeyId", "=", apiKeyId)
		.where("key", "=", key)
		.executeTakeFirst();
	if (!kept) return null;
	if (kept.requestHash !== requestHash) throw new DomainError("conflict", "errors:idempotency");
	return { status: kept.status, ...(kept.response as Omit<KeptAnswer, "status">) };
}

async function keep(tx: WriteContext, { key }: NamedRequest, { status, text, location }: KeptAnswer) {
	const { brandId, apiKeyId } = owner(tx);
	await tx.db
		.updateTable("idempotencyKey")
		// As text: jsonb itself would sort the body's fields.
		.set({ status, response: JSON.stringify({ text, location }) })
		.where("brandId", "=", brandId)
		.where("apiKeyId", "=", apiKeyId)
		.where("key", "=", key)
		.execute();
}

function owner({ apiKey, brand }: Context) {
	if (!apiKey) throw new Error("only API keys name their requests");
	return { brandId: brand.id, apiKeyId: apiKey.id };
}
