import { programmeOf } from "@test/ambassadors";
import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptAnswer } from "~/features/reactions/index.server";
import { addReply } from "~/features/threads/index.server";
import {
	acceptAgreement,
	closeMission,
	dropMission,
	handInMission,
	inviteAmbassador,
	listMissions,
	readImpact,
	requireImpact,
	reviewTask,
	setMission,
	takeMission,
} from "./index.server";

let forum: ModeratedForum;
let programme: ReturnType<typeof programmeOf>;
let people: number[];
beforeAll(async () => {
	forum = await moderatedForum();
	programme = programmeOf(forum);
	await programme.begin();
	people = [forum.author, forum.reporter];
	for (const handle of ["ines", "jon", "kay"]) people.push(await forum.aMember(forum.brand.id, { handle }));
	await forum.services.pool.query("update member set created_at = '2020-01-01'");
	for (const handle of ["author", "reporter", "ines", "jon"]) {
		const waived = "A friend.";
		await inviteAmbassador(await forum.as(forum.anna), { handle, tier: 1, message: "", waived });
	}
	for (const person of people.slice(0, 4)) await acceptAgreement(await forum.as(person), 0);
});
afterAll(() => forum.close());

const aMission = async (more: Partial<Parameters<typeof setMission>[1]> = {}) =>
	setMission(await forum.as(forum.anna), {
		title: "Translate the guide",
		text: "Into **Hungarian**.",
		tier: 1,
		until: null,
		places: null,
		...more,
	});
const take = async (by: number, id: number) => takeMission(await forum.as(by), id);
const handIn = async (by: number, mission: number) =>
	handInMission(await forum.as(by), { mission, evidence: "Done.", links: ["https://example.org/guide"] });
const review = async (
	by: number,
	mission: number,
	outcome: "accepted" | "returned",
	{ note = "", member = forum.author } = {},
) => {
	const { version } = await forum.db
		.selectFrom("ambassadorTask")
		.select("version")
		.where("brandId", "=", forum.brand.id)
		.where("missionId", "=", mission)
		.where("memberId", "=", member)
		.executeTakeFirstOrThrow();
	return reviewTask(await forum.as(by), { mission, member, version, outcome, note });
};

test("only managers set missions, and only ambassadors of the tier take them", async () => {
	await expect(
		setMission(await forum.as(forum.author), { title: "x", text: "x", tier: 1, until: null, places: null }),
	).rejects.toMatchObject({ code: "forbidden" });
	await expect(aMission({ until: "2020-01-01" })).rejects.toMatchObject({ code: "invalid" });
	const [low, high] = [await aMission(), await aMission({ tier: 2 })];
	const [kay] = people.slice(4) as [number];
	await expect(take(kay, low)).rejects.toMatchObject({ code: "forbidden" });
	await expect(take(forum.author, high)).rejects.toMatchObject({ code: "not-found" });
	const seen = await listMissions(await forum.as(forum.author));
	expect(seen.map(({ id }) => id)).toContain(low);
	expect(seen.map(({ id }) => id)).not.toContain(high);
	expect(await listMissions(await forum.as(kay))).toEqual([]);
});

test("of many who take the last place at once one has it, and a place given back is free again", async () => {
	const id = await aMission({ places: 1 });
	const takers = people.slice(0, 4);
	const outcomes = await Promise.allSettled(takers.map((person) => take(person, id)));
	expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	const winner = takers[outcomes.findIndex(({ status }) => status === "fulfilled")] as number;
	const loser = takers.find((person) => person !== winner) as number;
	await expect(dropMission(await forum.as(loser), id)).rejects.toMatchObject({ code: "not-found" });
	await dropMission(await forum.as(winner), id);
	await take(loser, id);
});

test("nobody takes what is closed, over or taken already", async () => {
	const [closed, over, once] = [await aMission(), await aMission({ until: "2026-11-03" }), await aMission()];
	await closeMission(await forum.as(forum.anna), closed);
	await expect(take(forum.author, closed)).rejects.toMatchObject({ code: "conflict" });
	await forum.services.pool.query("update ambassador_mission set until = '2026-11-01' where id = $1", [over]);
	await expect(take(forum.author, over)).rejects.toMatchObject({ code: "conflict" });
	await take(forum.author, once);
	await expect(take(forum.author, once)).rejects.toMatchObject({ code: "conflict" });
});

test("what is handed in is returned with a sentence, handed in again and accepted; what changed is looked at again", async () => {
	const id = await aMission();
	await expect(handIn(forum.author, id)).rejects.toMatchObject({ code: "not-found" });
	await take(forum.author, id);
	await expect(review(forum.anna, id, "accepted")).rejects.toMatchObject({ code: "conflict" });
	await handIn(forum.author, id);
	await expect(review(forum.author, id, "accepted")).rejects.toMatchObject({ code: "forbidden" });
	await expect(review(forum.anna, id, "returned")).rejects.toMatchObject({ code: "invalid" });
	await review(forum.anna, id, "returned", { note: "And the pictures?" });
	await handIn(forum.author, id);
	await expect(
		reviewTask(await forum.as(forum.anna), {
			mission: id,
			member: forum.author,
			version: 2,
			outcome: "accepted",
			note: "",
		}),
	).rejects.toMatchObject({ code: "conflict" });
	await review(forum.anna, id, "accepted");
	await expect(review(forum.boris, id, "returned", { note: "No." })).rejects.toMatchObject({
		code: "conflict",
	});
	await expect(handIn(forum.author, id)).rejects.toMatchObject({ code: "not-found" });
	const told = await programme.toldOf(forum.author);
	expect(told.filter((one) => one.startsWith("mission"))).toEqual([
		"mission-decided:returned",
		"mission-decided:accepted",
	]);
});

test("the impact of a year is counted: answers, people, newcomers welcomed, missions", async () => {
	const [, , , , kay] = people as [number, number, number, number, number];
	const question = await forum.aThread(forum.brand, kay, { kind: "question" });
	const answer = await addReply(await forum.as(forum.author), {
		threadId: question.id,
		body: "words",
		bodyDocument: "",
	});
	await addReply(await forum.as(forum.reporter), { threadId: question.id, body: "words", bodyDocument: "" });
	await acceptAnswer(await forum.as(kay), { postId: answer.id, on: true });
	await forum.drainJobs();
	const ctx = await forum.as(forum.anna);
	expect(await readImpact(ctx, forum.author, 2026)).toMatchObject({
		answersAccepted: 1,
		peopleHelped: 1,
		newcomersWelcomed: 1,
	});
	expect((await readImpact(ctx, forum.author, 2026)).missions.length).toBeGreaterThan(0);
	expect(await readImpact(ctx, forum.author, 2025)).toMatchObject({ answersAccepted: 0, missions: [] });
	expect((await readImpact(ctx, forum.reporter, 2026)).newcomersWelcomed).toBe(0);
	await expect(requireImpact(await forum.as(kay), forum.author)).rejects.toMatchObject({ code: "not-found" });
	await expect(requireImpact(await forum.as(forum.author), kay)).rejects.toMatchObject({ code: "not-found" });
	expect(await requireImpact(await forum.as(forum.author), forum.author)).toMatchObject({
		tier: 1,
		isPublic: false,
	});
});
