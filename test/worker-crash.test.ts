import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ModeratedForum, moderatedForum } from "./moderation";
import { workersOf } from "./workers";

let forum: ModeratedForum;
let workers: ReturnType<typeof workersOf>;
beforeAll(async () => {
	forum = await moderatedForum();
	workers = workersOf(forum);
});
afterAll(async () => {
	workers.end();
	await forum.close();
});

const rows = async (text: string, values: unknown[] = []) =>
	(await forum.services.pool.query(text, values)).rows;

async function until(holds: () => Promise<boolean>, patienceMs: number) {
	for (let waited = 0; waited < patienceMs; waited += 200) {
		if (await holds()) return true;
		await sleep(200);
	}
	return false;
}

test("a worker killed between decision and notice leaves exactly one notice after the next one starts", async () => {
	const { caseId } = await forum.aCase({ reason: "hate" });
	const { id } = await forum.decide(forum.anna, caseId, { outcome: "remove", reason: "hate" });
	await rows("update decision set undo_until = decided_at where id = $1", [id]);
	await rows("update graphile_worker._private_jobs set run_at = now() where payload ->> 'decisionId' = $1", [
		String(id),
	]);
	// The worker gets as far as the decision, and no further.
	const gate = await forum.services.pool.connect();
	await gate.query("begin");
	await gate.query("select 1 from decision where id = $1 for update", [id]);
	const doomed = await workers.start();
	const busy = () =>
		rows(
			"select 1 from graphile_worker._private_jobs where payload ->> 'decisionId' = $1 and locked_at is not null",
			[String(id)],
		).then((found) => found.length === 1);
	expect(await until(busy, 10_000)).toBe(true);
	await sleep(500);
	doomed.kill("SIGKILL");
	await gate.query("rollback");
	gate.release();
	expect(await rows("select state from decision where id = $1", [id])).toEqual([{ state: "pending" }]);
	await workers.start();
	const mails = async () =>
		(await readdir(join(forum.services.env.dataDir, "mail")).catch(() => [])).filter((name) =>
			name.startsWith("statement-"),
		);
	expect(await until(async () => (await mails()).length > 0, 40_000)).toBe(true);
	await sleep(1_000);
	expect(await mails()).toHaveLength(1);
	expect(await rows("select count(*)::int as n from statement where decision_id = $1", [id])).toEqual([
		{ n: 1 },
	]);
	expect(
		await rows("select count(*)::int as n from notification where kind = 'statement' and member_id = $1", [
			forum.author,
		]),
	).toEqual([{ n: 1 }]);
}, 90_000);
