import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { tasksOf } from "~/run-worker.server";

let forum: ModeratedForum;
beforeAll(async () => {
	forum = await moderatedForum();
});
beforeEach(() => forum.forgive());
afterAll(() => forum.close());

const rows = async (text: string, values: unknown[] = []) =>
	(await forum.services.pool.query(text, values)).rows;

test("two moderators decide the same case at once, 500 times over: one wins, the other hears who did", async () => {
	const cases: number[] = [];
	for (let n = 0; n < 20; n += 1) cases.push((await forum.aCase()).caseId);
	for (let round = 0; round < 500; round += 1) {
		const caseId = cases[round % cases.length] as number;
		const outcomes = await Promise.allSettled([
			forum.decide(forum.anna, caseId, { outcome: "hide" }),
			forum.decide(forum.boris, caseId, { outcome: "no-action" }),
		]);
		const won = outcomes.filter(({ status }) => status === "fulfilled");
		const [lost] = outcomes.filter((each) => each.status === "rejected");
		expect(won).toHaveLength(1);
		const winner = outcomes[0].status === "fulfilled" ? ["anna", "hide"] : ["boris", "no-action"];
		expect(lost?.reason).toMatchObject({
			code: "conflict",
			sentence: { key: `errors:case.decided.${winner[1]}`, params: { name: winner[0] } },
		});
		// The same case again: as it was, one version on.
		if (round < 500 - cases.length) {
			await rows("update moderation_case set state = 'open', version = version + 1 where id = $1", [caseId]);
			await rows(
				"update post set visibility = 'published' where id = (select post_id from moderation_case where id = $1)",
				[caseId],
			);
			await rows("update decision set state = 'undone' where case_id = $1", [caseId]);
		}
	}
	const [{ decisions, audits }] = await rows(
		"select (select count(*) from decision)::int as decisions, (select count(*) from audit_entry where act = 'case.decided')::int as audits",
	);
	expect([decisions, audits]).toEqual([500, 500]);
	await forum.settle();
	const told =
		await rows(`select d.case_id, count(s.id)::int as statements, count(*) filter (where d.outcome = 'hide')::int as hidden
		from decision d left join statement s on s.brand_id = d.brand_id and s.decision_id = d.id
		where d.state = 'effective' group by d.case_id`);
	expect(told).toHaveLength(cases.length);
	expect(told.every(({ statements, hidden }) => statements === hidden)).toBe(true);
}, 120_000);

test("a worker that dies between decision and notice tells once after its restart", async () => {
	const { caseId } = await forum.aCase();
	const { id } = await forum.decide(forum.anna, caseId, { outcome: "remove", reason: "hate" });
	await rows("update decision set undo_until = decided_at where id = $1", [id]);
	const task = tasksOf(forum.db, forum.services)["moderation.decision-takes-effect"];
	const payload = { brandId: forum.brand.id, decisionId: id };
	// Killed at the last moment: everything it did goes with its transaction.
	const crashing = {
		...forum.services,
		subscriptions: {
			...forum.services.subscriptions,
			byEvent: new Map([["moderation.decision-took-effect", ["x".repeat(1_000_000)]]]),
		},
	};
	await expect(
		tasksOf(forum.db, crashing)["moderation.decision-takes-effect"]?.(payload) ?? Promise.resolve(),
	).rejects.toThrow();
	expect(await rows("select state from decision where id = $1", [id])).toEqual([{ state: "pending" }]);
	await Promise.all([task?.(payload), task?.(payload), task?.(payload)]);
	await task?.(payload);
	expect(await rows("select count(*)::int as n from statement where decision_id = $1", [id])).toEqual([
		{ n: 1 },
	]);
	expect(await rows("select count(*)::int as n from strike where decision_id = $1", [id])).toEqual([
		{ n: 1 },
	]);
	expect(
		await rows(
			"select count(*)::int as n from event where name = 'moderation.decision-took-effect' and (facts ->> 'decisionId')::int = $1",
			[id],
		),
	).toEqual([{ n: 1 }]);
});
