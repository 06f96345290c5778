import { sql } from "kysely";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { syncActs } from "../acts/sync-acts.server";
import { grantBadges } from "../badges/grant-badges.server";
import { enterChanges } from "../ledger/enter-changes.server";
import { monthsOfOtherRole } from "../ledger/months-of.server";
import { reckonLevels } from "../levels/reckon-levels.server";
import { whoMayMove } from "../levels/who-may-move.server";
import { noteNewcomers } from "../newcomers/note-newcomers.server";
import { readSetting } from "../rules/read-setting.server";
import { takeTurn } from "../take-turn.server";
import { tellPages } from "../tell-pages.server";
import { claim, finish, keepProblem, type Note } from "./claim.server";

const BATCH = 1_000;

/** Brings the books of a brand up to date with everything that was noted. */
export async function drain(ctx: Context) {
	const { enabled } = await readSetting(ctx);
	for (;;) {
		const notes = await claim(ctx, BATCH);
		if (notes.length === 0) return;
		// Counted anew from the content when it is switched on again.
		if (!enabled) await inTransaction(ctx, (tx) => passOver(tx, notes));
		else await settle(ctx, notes);
	}
}

/** A batch that fails is halved until the culprit stands alone: it is kept with its reason, the others get in. */
async function settle(ctx: Context, notes: Note[]): Promise<void> {
	try {
		await inTransaction(ctx, (tx) => write(tx, notes));
	} catch (error) {
		const [first, ...others] = notes;
		if (!first) return;
		if (others.length === 0) {
			const reason = (error as Error).message;
			ctx.services.log.error({ note: first, reason }, "points cannot be reckoned");
			return keepProblem(ctx, first, reason);
		}
		const half = Math.ceil(notes.length / 2);
		await settle(ctx, notes.slice(0, half));
		await settle(ctx, notes.slice(half));
	}
}

async function write(tx: WriteContext, notes: Note[]) {
	await takeTurn(tx);
	const of = (kind: Note["kind"]) => notes.filter((note) => note.kind === kind);
	const ids = (kind: Note["kind"]) => of(kind).map(({ refId }) => refId);
	const pairs = (kind: Note["kind"]) => of(kind).map(({ refId, byId }) => ({ id: refId, by: byId }));
	const { days, members, losers, rules } = await syncActs(tx, {
		posts: ids("post"),
		likes: pairs("like"),
		threads: ids("thread"),
		votes: pairs("vote"),
		events: new Map(
			notes.flatMap((note) => (note.eventId ? [[`${note.refId}:${note.byId}`, note.eventId]] : [])),
		),
	});
	const people = ids("member");
	const changed = [
		...(await enterChanges(tx, { months: await monthsOfOtherRole(tx, people) })),
		...(await enterChanges(tx, { days })),
	];
	await grantBadges(tx, {
		members: [...members],
		people,
		givers: notes.flatMap(({ byId }) => (byId > 0 ? [byId] : [])),
		rules,
		posts: [...ids("post"), ...ids("like")],
	});
	await reckonLevels(tx, await whoMayMove(tx, [...members], [...losers, ...people]));
	await noteNewcomers(tx, ids("post"));
	await noteParts(tx, of("whole-thread"));
	await finish(tx, notes);
	await tellPages(tx, changed);
}

/** Without points: newcomers wait for an answer all the same. */
async function passOver(tx: WriteContext, notes: Note[]) {
	await noteNewcomers(
		tx,
		notes.filter(({ kind }) => kind === "post").map(({ refId }) => refId),
	);
	await finish(tx, notes);
}

/** A thread is its posts: they come with the next batches. */
async function noteParts(tx: WriteContext, threads: Note[]) {
	if (threads.length === 0) return;
	await sql`
		with whole (id, event_id) as (
			select * from unnest(${threads.map(({ refId }) => refId)}::bigint[], ${threads.map(({ eventId }) => eventId)}::bigint[])
		)
		insert into standing_outbox (brand_id, kind, ref_id, event_id)
		select p.brand_id, 'post', p.id, whole.event_id from post p join whole on whole.id = p.thread_id where p.brand_id = ${tx.brand.id}
		union all select ${tx.brand.id}::bigint, 'thread', id, event_id from whole
		order by 2, 3
		on conflict (brand_id, kind, ref_id, by_id) do update set event_id = excluded.event_id,
			seq = nextval('standing_outbox_seq'), next_attempt_at = now(), attempts = 0, problem = null
	`.execute(tx.db);
}
