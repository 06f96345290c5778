import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { Actor } from "~/platform/identity";

/** What a page calls one act of posting, and what it asked for. */
export interface NamedPost {
	key: string;
	requestHash: string;
}

/** Counts and screens outside any transaction, and gives what is to be done inside one. */
type Prepare = () => Promise<(tx: WriteContext) => Promise<number>>;

/**
 * Posts once per name: the name is kept in the transaction of the post, and the same request gets the same post again.
 * Another request under a used name is a `conflict`; a refusal frees the name.
 */
export async function postOnce(ctx: Context, named: NamedPost | null, prepare: Prepare) {
	const before = named && (await findPosted(ctx, named));
	if (before) return { id: before, replayed: true };
	const store = await prepare().catch(async (error) => {
		// Sent twice at once, the second may be screened when the first is stored: it is no repeated text.
		const meanwhile = named && (await findPosted(ctx, named));
		if (meanwhile) return async () => meanwhile;
		throw error;
	});
	return inTransaction(ctx, async (tx) => {
		if (named && !(await claim(tx, named))) {
			const id = await findPosted(tx, named);
			if (id === null) throw new DomainError("conflict", "errors:idempotency");
			return { id, replayed: true };
		}
		const id = await store(tx);
		if (named) await keep(tx, named, id);
		return { id, replayed: false };
	});
}

async function findPosted(ctx: Context, { key, requestHash }: NamedPost): Promise<number | null> {
	if (!ctx.actor) return null;
	const kept = await ctx.db
		.selectFrom("embedPostKey")
		.select(["requestHash", "postId"])
		.where("brandId", "=", ctx.brand.id)
		.where("memberId", "=", ctx.actor.memberId)
		.where("key", "=", key)
		.executeTakeFirst();
	if (kept && kept.requestHash !== requestHash) throw new DomainError("conflict", "errors:idempotency");
	return kept?.postId ?? null;
}

/** The unique key lets one of two concurrent requests through; the other waits here for its commit. */
async function claim(tx: WriteContext, { key, requestHash }: NamedPost): Promise<boolean> {
	const { memberId } = tx.actor as Actor;
	const row = await tx.db
		.insertInto("embedPostKey")
		.values({ brandId: tx.brand.id, memberId, key, requestHash, createdAt: tx.now })
		.onConflict((conflict) => conflict.doNothing())
		.returning("key")
		.executeTakeFirst();
	return row !== undefined;
}

async function keep(tx: WriteContext, { key }: NamedPost, postId: number) {
	await tx.db
		.updateTable("embedPostKey")
		.set({ postId })
		.where("brandId", "=", tx.brand.id)
		.where("memberId", "=", (tx.actor as Actor).memberId)
		.where("key", "=", key)
		.execute();
}
