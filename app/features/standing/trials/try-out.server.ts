import { sql } from "kysely";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { TRIAL } from "../job-names";
import { queueJob } from "../outbox/queue-job.server";
import { counts } from "./counts.server";
import { tookTooLong } from "./took-too-long";
import type { Trial, TrialKind, Trials } from "./trial";

/** What a page waits for at most; what takes longer is counted beside it. */
const AT_ONCE = "2s";

/** Tells what settings would do, at once where that is possible, else by a job; the answer is kept either way. */
export async function tryOut<Kind extends TrialKind>(
	ctx: Context,
	kind: Kind,
	asked: Trials[Kind]["asked"],
): Promise<Trial<Kind>> {
	const { actor } = ctx;
	if (actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	const found = await countAtOnce(ctx, kind, asked);
	const state = found === null ? "counting" : "counted";
	const countedAt = found === null ? null : ctx.now;
	await inTransaction(ctx, async (tx) => {
		const { rows } = await sql<{ turn: number }>`
			insert into standing_trial as trial (brand_id, kind, asked, asked_by, asked_at, state, found, counted_at)
			values (${tx.brand.id}, ${kind}, ${JSON.stringify(asked)}, ${actor.memberId}, ${tx.now}, ${state},
				${found === null ? null : JSON.stringify(found)}, ${countedAt})
			on conflict (brand_id, kind) do update set turn = trial.turn + 1, asked = excluded.asked, asked_by = excluded.asked_by,
				asked_at = excluded.asked_at, state = excluded.state, found = excluded.found, counted_at = excluded.counted_at
			returning turn
		`.execute(tx.db);
		if (found === null) await queueJob(tx, TRIAL, { kind, turn: rows[0]?.turn });
	});
	return { asked, askedAt: ctx.now, state, found, countedAt };
}

async function countAtOnce<Kind extends TrialKind>(ctx: Context, kind: Kind, asked: Trials[Kind]["asked"]) {
	try {
		return await inTransaction(ctx, async (tx) => {
			await sql`set local statement_timeout = ${sql.lit(AT_ONCE)}`.execute(tx.db);
			return counts[kind](tx, asked);
		});
	} catch (error) {
		if (tookTooLong(error)) return null;
		throw error;
	}
}
