import { randomUUID } from "node:crypto";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { placementsRemapped } from "../events";

export interface Remapping {
	from: string;
	to: string;
}

/**
 * Gives discussions new keys, all or none: pages of a shop have moved, and what was said moves with them. Keys may be
 * exchanged among each other. A key at which people have written something else already is refused.
 */
export async function remapPlacements(ctx: Context, pairs: readonly Remapping[]): Promise<number> {
	refuseTwice(pairs);
	const wanted = pairs.filter(({ from, to }) => from !== to);
	if (wanted.length === 0) return 0;
	return inTransaction(ctx, async (tx) => {
		const stand = await lock(tx, wanted);
		const moving = new Set(wanted.map(({ from }) => from));
		for (const { from, to } of wanted) {
			if (!stand.has(from)) throw refusal("errors:embed.remap-unknown", from);
			if (!moving.has(to) && stand.get(to)) throw refusal("errors:embed.remap-taken", to);
		}
		await removeEmpty(
			tx,
			wanted.map(({ to }) => to).filter((to) => !moving.has(to)),
		);
		// Through names that nobody can have: within one statement, two that change places would be in each other's way.
		const passage = randomUUID();
		await move(
			tx,
			wanted.map(({ from }, at) => ({ from, to: `~${passage}~${at}` })),
		);
		await move(
			tx,
			wanted.map(({ to }, at) => ({ from: `~${passage}~${at}`, to })),
		);
		await record(tx, placementsRemapped, { count: wanted.length });
		await writeAudit(tx, {
			act: "placement.remapped",
			subjectKind: "brand",
			subjectId: null,
			after: { count: wanted.length, first: wanted.slice(0, 20) },
		});
		return wanted.length;
	});
}

function refuseTwice(pairs: readonly Remapping[]) {
	for (const side of ["from", "to"] as const) {
		const seen = new Set<string>();
		for (const pair of pairs) {
			if (seen.has(pair[side])) throw refusal("errors:embed.remap-twice", pair[side]);
			seen.add(pair[side]);
		}
	}
}

const refusal = (key: string, name: string) =>
	new DomainError("conflict", key, {
		params: { key: name },
		fields: { remap: { key, params: { key: name } } },
	});

/**
 * Which of the keys are in use, and whether anything was said there. Keys that nobody has used are taken first, so that a
 * first post there waits. Sorted, so that two of these cannot wait for each other.
 */
async function lock(tx: WriteContext, pairs: readonly Remapping[]): Promise<Map<string, boolean>> {
	await tx.db
		.selectFrom("brand")
		.select("id")
		.where("id", "=", tx.brand.id)
		.forNoKeyUpdate()
		.executeTakeFirstOrThrow();
	const taken = await tx.db
		.insertInto("placement")
		.values(
			pairs
				.map(({ to }) => ({ brandId: tx.brand.id, key: to, createdAt: tx.now }))
				.sort((a, b) => (a.key < b.key ? -1 : 1)),
		)
		.onConflict((conflict) => conflict.doNothing())
		.returning("key")
		.execute();
	const unused = new Set(taken.map(({ key }) => key));
	const rows = await tx.db
		.selectFrom("placement")
		.select(["key", "threadId"])
		.where("brandId", "=", tx.brand.id)
		.where("key", "in", [...new Set(pairs.flatMap(({ from, to }) => [from, to]))])
		.orderBy("key")
		.forUpdate()
		.execute();
	return new Map(
		rows.filter(({ key }) => !unused.has(key)).map(({ key, threadId }) => [key, threadId !== null]),
	);
}

async function removeEmpty(tx: WriteContext, keys: string[]) {
	if (keys.length === 0) return;
	await tx.db.deleteFrom("placement").where("brandId", "=", tx.brand.id).where("key", "in", keys).execute();
}

async function move(tx: WriteContext, pairs: readonly Remapping[]) {
	for (const { from, to } of pairs)
		await tx.db
			.updateTable("placement")
			.set({ key: to })
			.where("brandId", "=", tx.brand.id)
			.where("key", "=", from)
			.execute();
}
