import { sql } from "kysely";
import { readLanguages } from "~/features/threads/index.server";
import { type Context, inTransaction } from "~/platform/context";
import { syncActs } from "../acts/sync-acts.server";
import { grantToAll } from "../badges/grant-to-all.server";
import { listBadges } from "../badges/list-badges.server";
import { mendBoards } from "../boards/wrong-boards.server";
import { enterChanges } from "../ledger/enter-changes.server";
import { monthsOf } from "../ledger/months-of.server";
import { reckonAllLevels } from "../levels/reckon-all-levels.server";
import { takeTime } from "../take-time.server";
import { takeTurn } from "../take-turn.server";
import { tellPages } from "../tell-pages.server";

const BATCH = 2_000;
const MEMBERS = 200;

/**
 * Counts the whole brand from its content, beside the running forum, and enters what the books do not say yet. Nothing
 * where they are right. Returns how many members' points changed.
 */
export async function rebuildStanding(
	ctx: Context,
	onProgress: (done: number, total: number) => void = () => {},
): Promise<number> {
	await readLanguages(ctx);
	const total = await countAll(ctx);
	let seen = 0;
	const step = (count: number) => {
		seen += count;
		onProgress(seen, total);
	};
	const nothing = { posts: [], likes: [], threads: [], votes: [], events: new Map() };
	for (const kind of ["posts", "threads"] as const) {
		await eachBatch(ctx, kind === "posts" ? "post" : "thread", BATCH, async (ids) => {
			await inTransaction(ctx, async (tx) => {
				await takeTime(tx);
				await takeTurn(tx);
				await syncActs(tx, { ...nothing, [kind]: ids });
			});
			step(ids.length);
		});
	}
	await sql`analyze standing_award`.execute(ctx.db);
	let changed = 0;
	await eachBatch(ctx, "member", MEMBERS, async (ids) => {
		changed += await inTransaction(ctx, async (tx) => {
			await takeTime(tx);
			await takeTurn(tx);
			const members = await enterChanges(tx, { months: await monthsOf(tx, ids) });
			await tellPages(tx, members);
			return members.length;
		});
		step(ids.length);
	});
	await inTransaction(ctx, async (tx) => {
		await takeTime(tx);
		await takeTurn(tx);
		await mendBoards(tx);
	});
	await grantToAll(
		ctx,
		(await listBadges(ctx)).filter(({ enabled }) => enabled),
	);
	await reckonAllLevels(ctx, { quiet: true });
	await noteCounted(ctx);
	return changed;
}

async function eachBatch(
	ctx: Context,
	table: "post" | "thread" | "member",
	size: number,
	work: (ids: number[]) => Promise<void>,
) {
	for (let last = 0; ; ) {
		const { rows } = await sql<{ id: number }>`
			select id from ${sql.table(table)} where brand_id = ${ctx.brand.id} and id > ${last} order by id limit ${size}
		`.execute(ctx.db);
		const next = rows.at(-1);
		if (!next) return;
		last = next.id;
		await work(rows.map(({ id }) => id));
	}
}

async function countAll(ctx: Context): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select (select count(*) from post where brand_id = ${ctx.brand.id})
			+ (select count(*) from thread where brand_id = ${ctx.brand.id})
			+ (select count(*) from member where brand_id = ${ctx.brand.id}) as count
	`.execute(ctx.db);
	return rows[0]?.count ?? 0;
}

const noteCounted = (ctx: Context) =>
	ctx.db
		.insertInto("standingSetting")
		.values({ brandId: ctx.brand.id, countedAt: ctx.now })
		.onConflict((conflict) => conflict.column("brandId").doUpdateSet({ countedAt: ctx.now }))
		.execute();
