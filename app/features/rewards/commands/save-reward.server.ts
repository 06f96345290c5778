import { sql } from "kysely";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { RewardInput } from "../contract";

/** Makes a reward or changes it. What is left is changed by the difference, so that claims made meanwhile stay counted. */
export async function saveReward(ctx: Context, input: RewardInput): Promise<number> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	return inTransaction(ctx, async (tx) => {
		const id = input.id === null ? await add(tx, input) : await change(tx, input, input.id);
		if (input.isCode && input.codes.length > 0) await addCodes(tx, id, input.codes);
		await writeAudit(tx, {
			act: input.id === null ? "reward.added" : "reward.changed",
			subjectKind: "reward",
			subjectId: id,
			after: { ...input, codes: input.codes.length },
		});
		return id;
	});
}

const rowOf = ({
	name,
	text,
	price,
	minTier,
	perMember,
	needsAddress,
	needsApproval,
	enabled,
}: RewardInput) => ({
	name: JSON.stringify(name),
	text: JSON.stringify(text),
	price,
	minTier,
	perMember,
	needsAddress,
	needsApproval,
	enabled,
});

async function add(tx: WriteContext, input: RewardInput): Promise<number> {
	const { id } = await tx.db
		.insertInto("reward")
		.values({
			...rowOf(input),
			brandId: tx.brand.id,
			isCode: input.isCode,
			stock: input.isCode ? 0 : input.stock,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

async function change(tx: WriteContext, input: RewardInput, id: number): Promise<number> {
	const { stock, stockWas } = input;
	const left =
		stock === null
			? sql<number | null>`case when is_code then stock end`
			: sql<number>`case when is_code then stock else greatest(0, ${stock}::integer + coalesce(stock, ${stock}::integer) - coalesce(${stockWas}::integer, stock, ${stock}::integer)) end`;
	const changed = await tx.db
		.updateTable("reward")
		.set({ ...rowOf(input), stock: left })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.where("isCode", "=", input.isCode)
		.returning("id")
		.executeTakeFirst();
	if (!changed) throw new DomainError("not-found", "errors:rewards.gone");
	return id;
}

async function addCodes(tx: WriteContext, id: number, codes: string[]) {
	await sql`
		with added as (
			insert into reward_code (brand_id, reward_id, code)
			select ${tx.brand.id}::bigint, ${id}::bigint, unnest(${codes}::text[])
			on conflict do nothing returning code
		)
		update reward set stock = coalesce(stock, 0) + (select count(*) from added)
		where brand_id = ${tx.brand.id} and id = ${id}
	`.execute(tx.db);
}
