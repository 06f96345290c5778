import { type Context, inTransaction } from "~/platform/context";
import { isDomainError } from "~/platform/errors";
import { takeTime } from "../take-time.server";
import { counts } from "./counts.server";
import { tookTooLong } from "./took-too-long";
import type { TrialKind } from "./trial";

/** Counts what a page could not wait for. Nothing where something else was tried meanwhile. */
export async function countTrial(ctx: Context, { kind, turn }: { kind: TrialKind; turn: number }) {
	const waiting = await ctx.db
		.selectFrom("standingTrial")
		.select("asked")
		.where("brandId", "=", ctx.brand.id)
		.where("kind", "=", kind)
		.where("turn", "=", turn)
		.where("state", "=", "counting")
		.executeTakeFirst();
	if (!waiting) return;
	const found = await count(ctx, kind, waiting.asked);
	await ctx.db
		.updateTable("standingTrial")
		.set(
			found === null
				? { state: "failed" }
				: { state: "counted", found: JSON.stringify(found), countedAt: ctx.now },
		)
		.where("brandId", "=", ctx.brand.id)
		.where("kind", "=", kind)
		.where("turn", "=", turn)
		.execute();
}

/** Null for what cannot be counted, and would not the next time either. */
async function count(ctx: Context, kind: TrialKind, asked: unknown) {
	try {
		return await inTransaction(ctx, async (tx) => {
			await takeTime(tx);
			return counts[kind](tx, asked as never);
		});
	} catch (error) {
		if (!tookTooLong(error) && !isDomainError(error)) throw error;
		ctx.services.log.error(
			{ kind, reason: (error as Error).message },
			"what was tried out cannot be counted",
		);
		return null;
	}
}
