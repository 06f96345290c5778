import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listNotifications } from "~/features/notifications/index.server";
import { checkStanding, rebuildStanding, switchStanding } from "~/features/standing/index.server";
import { type RewardInput, rewardForm } from "./contract";
import {
	cancelClaim,
	claimReward,
	claimsCsv,
	giveAddress,
	listClaims,
	listRewards,
	moveClaim,
	noteArrival,
	saveReward,
} from "./index.server";

let forum: ModeratedForum;
let ines: number;
beforeEach(async () => {
	forum = await moderatedForum();
	ines = await forum.aMember(forum.brand.id, { handle: "ines" });
	await fund(ines, 100);
});
afterEach(() => forum.close());

/** Credit that came from somewhere: an award of its own, entered in the books. */
async function fund(memberId: number, credit: number) {
	const { pool } = forum.services;
	const given = [forum.brand.id, memberId, credit];
	await pool.query(
		`insert into standing_award (brand_id, rule, subject_id, member_id, at, present, state, amount, credit)
		values ($1, 'idea-shipped', -$2::bigint, $2, '2020-01-01', true, 'vested', $3, $3)`,
		given,
	);
	await pool.query(
		`insert into standing_entry (brand_id, member_id, cause, rule, rule_version, subject_id, amount, credit, state, reason, at, entered_at)
		values ($1, $2, 'awarded', 'idea-shipped', 1, -$2::bigint, $3, $3, 'vested', '', '2020-01-01', '2020-01-01')`,
		given,
	);
	await pool.query(
		"insert into standing_total (brand_id, member_id, points, credit) values ($1, $2, $3, $3)",
		given,
	);
}

const plain: RewardInput = {
	id: null,
	name: { en: "Mug" },
	text: {},
	price: 40,
	minTier: 0,
	stock: null,
	stockWas: null,
	perMember: 0,
	isCode: false,
	codes: [],
	needsAddress: false,
	needsApproval: true,
	enabled: true,
};
const owner = () => forum.as(forum.brand.owner);
const aReward = async (more: Partial<RewardInput> = {}) => saveReward(await owner(), { ...plain, ...more });
const claim = async (reward: number, by = ines) => claimReward(await forum.as(by), reward);
const move = async (claimId: number, to: "approved" | "sent" | "declined" | "received", note = "") =>
	moveClaim(await owner(), { claimId, to, note });
const creditOf = async (memberId: number) =>
	(
		await forum.db
			.selectFrom("standingTotal")
			.select("credit")
			.where("memberId", "=", memberId)
			.executeTakeFirst()
	)?.credit;
const own = async (by = ines) => (await listClaims(await forum.as(by), { memberId: by })).items[0];
const left = async (id: number) =>
	(await listRewards(await owner(), { all: true })).find((one) => one.id === id)?.stock;
const booksBalance = async () =>
	expect(await checkStanding(await forum.as(null))).toMatchObject({ totals: 0 });

test("visitors, staff and the penniless claim nothing, and nothing is taken from what is left", async () => {
	const reward = await aReward({ stock: 3 });
	await expect(claimReward(await forum.as(null), reward)).rejects.toMatchObject({ code: "forbidden" });
	await expect(claim(reward, forum.anna)).rejects.toMatchObject({ code: "forbidden" });
	await expect(claim(reward, forum.author)).rejects.toMatchObject({
		sentence: { key: "errors:rewards.credit" },
	});
	expect(await left(reward)).toBe(3);
	expect(await own(forum.author)).toBe(undefined);
});

test("only the owner makes rewards and decides about claims", async () => {
	await expect(saveReward(await forum.as(ines), plain)).rejects.toMatchObject({ code: "forbidden" });
	await expect(saveReward(await forum.as(forum.anna), plain)).rejects.toMatchObject({ code: "forbidden" });
	const id = await claim(await aReward());
	await expect(
		moveClaim(await forum.as(ines), { claimId: id, to: "approved", note: "" }),
	).rejects.toMatchObject({ code: "forbidden" });
	await expect(claimsCsv(await forum.as(forum.anna))).rejects.toMatchObject({ code: "forbidden" });
});

test("of a hundred who want the last one at once, one gets it", async () => {
	const reward = await aReward({ stock: 1, price: 1 });
	const crowd: number[] = [];
	for (let count = 0; count < 10; count += 1) {
		const id = await forum.aMember(forum.brand.id);
		await fund(id, 10);
		crowd.push(id);
	}
	const wanted = await Promise.all(crowd.map((id) => forum.as(id)));
	const results = await Promise.allSettled(
		Array.from({ length: 100 }, (_, index) =>
			claimReward(wanted[index % 10] as (typeof wanted)[number], reward),
		),
	);
	expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	expect(await left(reward)).toBe(0);
	const spent = await Promise.all(crowd.map(creditOf));
	expect(spent.reduce((sum: number, credit) => sum + (credit ?? 0), 0)).toBe(99);
	await booksBalance();
});

test("credit is never spent twice, however many claims come at once", async () => {
	const reward = await aReward({ price: 30 });
	const asked = await forum.as(ines);
	const results = await Promise.allSettled(Array.from({ length: 20 }, () => claimReward(asked, reward)));
	expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
	expect(await creditOf(ines)).toBe(10);
	await booksBalance();
});

test("one member gets as many as the brand says", async () => {
	const reward = await aReward({ price: 1, perMember: 1 });
	const first = await claim(reward);
	await expect(claim(reward)).rejects.toMatchObject({ sentence: { key: "errors:rewards.enough" } });
	await cancelClaim(await forum.as(ines), first);
	await claim(reward);
});

test("what is for a tier is for that tier", async () => {
	const reward = await aReward({ price: 0, minTier: 2 });
	await expect(claim(reward)).rejects.toMatchObject({ code: "conflict" });
	await forum.db.updateTable("member").set({ tier: 2 }).where("id", "=", ines).execute();
	await claim(reward);
	expect(await creditOf(ines)).toBe(100);
});

test("an address is asked for after the approval only, and gone when it has arrived", async () => {
	const id = await claim(await aReward({ needsAddress: true }));
	await expect(giveAddress(await forum.as(ines), id, "1 High Street")).rejects.toMatchObject({
		code: "conflict",
	});
	await move(id, "approved");
	await expect(move(id, "sent")).rejects.toMatchObject({ sentence: { key: "errors:rewards.no-address" } });
	await expect(giveAddress(await forum.as(forum.author), id, "mine")).rejects.toMatchObject({
		code: "not-found",
	});
	await giveAddress(await forum.as(ines), id, '=cmd|"1 High Street"');
	expect(await claimsCsv(await owner())).toContain(`"'=cmd|""1 High Street"""`);
	await move(id, "sent");
	await noteArrival(await forum.as(ines), id);
	expect(await own()).toMatchObject({ state: "received", address: "" });
	await forum.drainJobs();
	const told = (await listNotifications(await forum.as(ines), null)).items;
	expect(told.filter(({ kind }) => kind === "claim-moved")).toHaveLength(2);
});

test("what is declined comes back, with the reason, and is decided once", async () => {
	const reward = await aReward({ stock: 1 });
	const id = await claim(reward);
	expect(await creditOf(ines)).toBe(60);
	await expect(move(id, "declined")).rejects.toMatchObject({ code: "invalid" });
	await move(id, "declined", "Sold out by mistake.");
	await expect(move(id, "approved")).rejects.toMatchObject({ sentence: { key: "errors:rewards.moved" } });
	expect(await creditOf(ines)).toBe(100);
	expect(await left(reward)).toBe(1);
	expect(await own()).toMatchObject({ state: "declined", note: "Sold out by mistake." });
	await booksBalance();
	await rebuildStanding(await forum.as(null));
});

test("what was sent is not taken back", async () => {
	const id = await claim(await aReward());
	await move(id, "approved");
	await move(id, "sent");
	await expect(cancelClaim(await forum.as(ines), id)).rejects.toMatchObject({ code: "conflict" });
});

test("each claim gets a code of its own, its member alone reads it, and they run out", async () => {
	const reward = await aReward({ isCode: true, codes: ["AAA", "BBB"], price: 10, needsApproval: false });
	await claim(reward);
	const seen = await own();
	expect(seen).toMatchObject({ state: "received", code: expect.stringMatching(/AAA|BBB/) });
	expect((await listClaims(await owner(), {})).items[0]?.code).toBe(null);
	await claim(reward);
	expect((await own())?.code).not.toBe(seen?.code);
	await expect(claim(reward)).rejects.toMatchObject({ sentence: { key: "errors:rewards.sold-out" } });
	await aReward({ id: reward, isCode: true, codes: ["BBB", "CCC"], price: 10, needsApproval: false });
	expect(await left(reward)).toBe(1);
});

test("claims made while the owner changes what is left stay counted", async () => {
	const reward = await aReward({ stock: 5, price: 1 });
	await claim(reward);
	await aReward({ id: reward, stock: 8, stockWas: 5, price: 1 });
	expect(await left(reward)).toBe(7);
});

test("where no points are given, nothing is spent", async () => {
	const reward = await aReward();
	await switchStanding(await owner(), false);
	await expect(claim(reward)).rejects.toMatchObject({ code: "not-found" });
});

test("a reward that would be for everybody for nothing is refused", () => {
	const fields = { "name-en": "Mug", price: "0", minTier: "0", perMember: "1" };
	const refused = rewardForm.safeParse(fields);
	expect(refused.error?.issues.map(({ path }) => path[0])).toEqual(["price"]);
	expect(rewardForm.parse({ ...fields, minTier: "1" })).toMatchObject({ price: 0, stock: null });
	expect(rewardForm.safeParse({ ...fields, price: "5", isCode: "on", needsAddress: "on" }).success).toBe(
		false,
	);
});
