import { sql } from "kysely";
import { loadActor } from "~/features/members/index.server";
import { likePost } from "~/features/reactions/index.server";
import { acceptRules } from "~/features/rules/index.server";
import { drainStanding } from "~/features/standing/index.server";
import { addReply } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";

export interface EventTimes {
	/** Acts that the author has behind them. */
	acts: number;
	/** Milliseconds of the worker for one reply or one like, end to end: books, badges, level, boards. */
	times: number[];
}

const ROUNDS = 60;

/** Somebody in the middle of the field, and whoever has done most. */
export async function pickAuthors(ctx: Context): Promise<{ usual: number; busiest: number }> {
	const { rows } = await sql<{ id: number }>`
		select member_id as id from standing_award where brand_id = ${ctx.brand.id} group by 1 order by count(*) desc, 1
	`.execute(ctx.db);
	const ids = rows.map(({ id }) => id);
	return { usual: ids[Math.floor(ids.length / 2)] as number, busiest: ids[0] as number };
}

/** One reply of somebody and one like of it, again and again, each drained alone. */
export async function timeEvents(ctx: Context, author: number): Promise<EventTimes> {
	const { rows } = await sql<{ acts: number }>`
		select count(*) as acts from standing_award where brand_id = ${ctx.brand.id} and member_id = ${author}
	`.execute(ctx.db);
	const as = async (memberId: number): Promise<Context> => ({
		...ctx,
		now: new Date(),
		actor: await loadActor(ctx.db, ctx.brand.id, { memberId }),
		services: { ...ctx.services, limits: { spend: async () => {}, refund: async () => {} } },
	});
	await acceptRules(await as(author), ctx.brand.rulesVersion);
	const threads = await idsOf(ctx, "thread");
	const givers = (await idsOf(ctx, "member")).filter((id) => id !== author);
	const times: number[] = [];
	const timed = async () => {
		const began = performance.now();
		await drainStanding({ ...ctx, now: new Date() });
		times.push(performance.now() - began);
	};
	for (let round = 0; round < ROUNDS; round += 1) {
		const threadId = threads[(round * 31) % threads.length] as number;
		const text = { body: `Said in round ${round} by ${author}, once only.`, bodyDocument: "" };
		const { id } = await addReply(await as(author), { threadId, ...text });
		await timed();
		await likePost(await as(givers[(round * 17) % givers.length] as number), { postId: id, on: true });
		await timed();
	}
	return { acts: rows[0]?.acts ?? 0, times: times.slice(10) };
}

async function idsOf(ctx: Context, table: "thread" | "member"): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select id from ${sql.table(table)} where brand_id = ${ctx.brand.id} order by id limit 500
	`.execute(ctx.db);
	return rows.map(({ id }) => id);
}
