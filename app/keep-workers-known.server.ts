import type pg from "pg";
import type { Logger } from "pino";

const LOOK_EVERY_MS = 10_000;
/** The first of an advisory lock's two numbers; the second is the worker's name, hashed. */
const WORKER = 7402;

/**
 * A worker that is killed leaves its jobs locked, and the queue waits four hours for it. Each worker therefore holds an
 * advisory lock for as long as its process is connected; jobs of workers whose lock nobody holds are given back. A job
 * that was locked a moment ago is left alone: its worker may be about to take its lock.
 */
export function keepWorkersKnown(pool: pg.Pool, log: Logger) {
	const own = new Set<string>();
	let client: pg.PoolClient | null = null;
	let turn = Promise.resolve();

	/** One at a time: workers are made side by side, and share one connection. */
	function inTurn(work: (held: pg.PoolClient) => Promise<unknown>) {
		turn = turn.then(() => attempt(work));
		return turn;
	}

	async function attempt(work: (held: pg.PoolClient) => Promise<unknown>) {
		try {
			client ??= await connect();
			await work(client);
		} catch (error) {
			// With the connection went the locks: all are taken anew with the next one.
			client?.release(true);
			client = null;
			log.warn({ reason: (error as Error).message }, "workers could not be looked after");
		}
	}

	async function connect() {
		const fresh = await pool.connect();
		for (const name of own) await fresh.query(HOLD, [WORKER, name]);
		return fresh;
	}

	const giveBack = (held: pg.PoolClient) => held.query(GIVE_BACK, [WORKER]);
	const timer = setInterval(() => void inTurn(giveBack), LOOK_EVERY_MS);
	timer.unref();
	return {
		/** Right after a worker was made, before it takes its first job. */
		know(name: string) {
			own.add(name);
			return inTurn(async (held) => {
				await held.query(HOLD, [WORKER, name]);
				await giveBack(held);
			});
		},
		async stop() {
			clearInterval(timer);
			await turn;
			client?.release(true);
			client = null;
		},
	};
}

/** Twice by the same connection is once more held, and ends with it all the same. */
const HOLD = "select pg_advisory_lock($1, hashtext($2))";

const GIVE_BACK = `
	with dead as (
		select locked_by from (
			select distinct locked_by from graphile_worker._private_jobs
			where locked_by is not null and locked_at < now() - interval '10 seconds'
		) held
		where not exists (
			select 1 from pg_locks l where l.locktype = 'advisory' and l.classid = $1::int and l.objsubid = 2
				and l.database = (select oid from pg_database where datname = current_database())
				and l.objid::bigint = hashtext(held.locked_by)::bigint & 4294967295
		)
	)
	select graphile_worker.force_unlock_workers(array(select locked_by from dead))
	where exists (select 1 from dead)`;
