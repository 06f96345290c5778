import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listNotifications } from "~/features/notifications/index.server";
import { addReply, hidePost } from "~/features/threads/index.server";
import {
	choosePersonOfTheWeek,
	giveThanks,
	listNewcomers,
	listPersonsOfTheWeek,
	listThanks,
	switchStanding,
	takeThanksBack,
} from "./index.server";

let forum: ModeratedForum;
let ines: number;
beforeEach(async () => {
	forum = await moderatedForum();
	ines = await forum.aMember(forum.brand.id, { handle: "ines" });
});
afterEach(() => forum.close());

const reason = "For the guide.";
const anAmbassador = async () => {
	const id = await forum.aMember(forum.brand.id);
	await forum.db.updateTable("member").set({ tier: 1 }).where("id", "=", id).execute();
	return id;
};
const reply = async (by: number, threadId = forum.thread.id) =>
	(await addReply(await forum.as(by), { threadId, body: "words", bodyDocument: "" })).id;
const waiting = async (by = forum.anna) =>
	(await listNewcomers(await forum.as(by))).map(({ handle }) => handle);

test("members and visitors do not thank in the community's name, nobody thanks themselves", async () => {
	await expect(giveThanks(await forum.as(ines), { handle: "jon", reason })).rejects.toMatchObject({
		code: "forbidden",
	});
	await expect(giveThanks(await forum.as(null), { handle: "ines", reason })).rejects.toMatchObject({
		code: "forbidden",
	});
	const own = (await forum.as(forum.anna)).actor?.handle as string;
	await expect(giveThanks(await forum.as(forum.anna), { handle: own, reason })).rejects.toMatchObject({
		fields: { handle: { key: "errors:standing.thanks-self" } },
	});
	await expect(giveThanks(await forum.as(forum.anna), { handle: "nobody", reason })).rejects.toMatchObject({
		code: "invalid",
	});
});

test("staff and ambassadors thank with a reason, and the thanked hear of it", async () => {
	const ambassador = await anAmbassador();
	await giveThanks(await forum.as(forum.anna), { handle: "ines", reason });
	await giveThanks(await forum.as(ambassador), { handle: "ines", reason: "For the answer." });
	await forum.drainJobs();
	const { items } = await listThanks(await forum.as(null), { memberId: ines });
	expect(items.map((one) => one.reason)).toEqual(["For the answer.", reason]);
	const told = (await listNotifications(await forum.as(ines), null)).items;
	expect(told.filter(({ kind }) => kind === "thanked")).toHaveLength(2);
	expect(told[0]?.path).toBe(`/thanks#thanks-${items[0]?.id}`);
});

test("thanks are taken back by who gave them or by staff, not by other ambassadors", async () => {
	const [one, other] = [await anAmbassador(), await anAmbassador()];
	await giveThanks(await forum.as(one), { handle: "ines", reason });
	const id = (await listThanks(await forum.as(null))).items[0]?.id as number;
	await expect(takeThanksBack(await forum.as(other), id)).rejects.toMatchObject({ code: "not-found" });
	await takeThanksBack(await forum.as(forum.anna), id);
	expect((await listThanks(await forum.as(null))).items).toEqual([]);
});

test("staff name one person of the week, and a newer choice replaces it", async () => {
	await forum.aMember(forum.brand.id, { handle: "jon" });
	await expect(
		choosePersonOfTheWeek(await forum.as(await anAmbassador()), { handle: "ines", reason }),
	).rejects.toMatchObject({ code: "forbidden" });
	await choosePersonOfTheWeek(await forum.as(forum.anna), { handle: "ines", reason });
	await choosePersonOfTheWeek(await forum.as(forum.brand.owner), { handle: "jon", reason });
	expect(await listPersonsOfTheWeek(await forum.as(null), { current: true })).toMatchObject([
		{ handle: "jon", reason },
	]);
	forum.advance(15 * 86_400_000);
	expect(await listPersonsOfTheWeek(await forum.as(null), { current: true })).toEqual([]);
	expect(await listPersonsOfTheWeek(await forum.as(null))).toHaveLength(1);
});

test("a newcomer waits after an hour, and no more when somebody else has answered", async () => {
	await reply(ines);
	await forum.drainJobs();
	expect(await waiting()).not.toContain("ines");
	forum.advance(3_600_000);
	expect(await waiting()).toContain("ines");
	await reply(ines);
	await forum.drainJobs();
	expect(await waiting()).toContain("ines");
	const answer = await reply(forum.author);
	await forum.drainJobs();
	expect(await waiting()).not.toContain("ines");
	await hidePost(await forum.as(forum.anna), { postId: answer, reason: "x" });
	await forum.drainJobs();
	expect(await waiting()).toContain("ines");
});

test("newcomers wait for an answer also where no points are given, and not for ever", async () => {
	await switchStanding(await forum.as(forum.brand.owner), false);
	const post = await reply(ines);
	await forum.drainJobs();
	forum.advance(3_600_000);
	expect(await waiting()).toContain("ines");
	expect(await waiting(ines)).not.toContain("ines");
	await hidePost(await forum.as(forum.anna), { postId: post, reason: "x" });
	expect(await waiting()).not.toContain("ines");
	forum.advance(31 * 86_400_000);
	expect(await waiting()).toEqual([]);
});
