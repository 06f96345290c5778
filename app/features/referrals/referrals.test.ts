import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeMember } from "~/features/members/index.server";
import { listNotifications } from "~/features/notifications/index.server";
import { listClaims, saveReward } from "~/features/rewards/index.server";
import { acceptRules } from "~/features/rules/index.server";
import { badgeForm } from "~/features/standing/badges/contract";
import { checkStanding, listHeldBadges, saveBadge, saveLevels } from "~/features/standing/index.server";
import { startingLevels } from "~/features/standing/levels/contract";
import { addReply, hidePost } from "~/features/threads/index.server";
import { inTransaction } from "~/platform/context";
import { type ReferralSetting, startingSetting } from "./contract";
import {
	followLink,
	judgeReferral,
	listReferrals,
	makeCode,
	readReferralSetting,
	reportPurchase,
	saveReferralSetting,
	settleReferrals,
} from "./index.server";
import { readTouch, touchCookie, typedTouch } from "./touch";

let forum: ModeratedForum;
let ines: number;
let code: string;
const DAY = 86_400_000;
beforeEach(async () => {
	forum = await moderatedForum();
	ines = await forum.aMember(forum.brand.id, { handle: "ines", email: "in.es@larkspur.example" });
	await set({});
	code = await makeCode(await forum.as(ines));
});
afterEach(() => forum.close());

const owner = () => forum.as(forum.brand.owner);
const set = async (more: Partial<ReferralSetting>) =>
	saveReferralSetting(await owner(), { ...startingSetting, enabled: true, posts: 2, ...more });
/** Joins in a browser that followed the link. */
async function joins({ email = "", own = false, by = code } = {}) {
	const ctx = { ...(await forum.as(null)), followed: { code: by, own } };
	const account = await forum.db
		.insertInto("account")
		.values({ email: email || `${Math.random()}@mail.example`, emailVerifiedAt: ctx.now })
		.returning("id")
		.executeTakeFirstOrThrow();
	const { id } = await inTransaction(ctx, (tx) =>
		makeMember(tx, { accountId: account.id, displayName: "Newcomer" }),
	);
	await acceptRules(await forum.as(id), 1);
	return id;
}
const post = async (by: number) =>
	(await addReply(await forum.as(by), { threadId: forum.thread.id, body: "words", bodyDocument: "" })).id;
const settle = async () => settleReferrals(await forum.as(null));
const stateOf = async (member: number) =>
	(await forum.db
		.selectFrom("referral")
		.select(["state", "flags"])
		.where("memberId", "=", member)
		.executeTakeFirst()) ?? null;
const creditOf = async (member: number) =>
	(
		await forum.db
			.selectFrom("standingTotal")
			.select("credit")
			.where("memberId", "=", member)
			.executeTakeFirst()
	)?.credit ?? 0;

test("only the owner says what a referral is worth, and it has to be worth something", async () => {
	await expect(saveReferralSetting(await forum.as(ines), startingSetting)).rejects.toMatchObject({
		code: "forbidden",
	});
	await expect(set({ rewardId: 4711 })).rejects.toMatchObject({ fields: { rewardId: expect.anything() } });
});

test("a level that may not invite has no link; the links it gave out before go on", async () => {
	const levels = startingLevels.abilities.map((abilities, place) => ({ ...abilities, invites: place > 0 }));
	await saveLevels(await owner(), { ...startingLevels, abilities: levels });
	await expect(makeCode(await forum.as(ines))).rejects.toMatchObject({
		code: "forbidden",
		message: expect.stringContaining("referrals.level"),
	});
	expect(await followLink(await forum.as(null), code, null)).toMatchObject({ code });
	await forum.db.updateTable("member").set({ level: 2 }).where("id", "=", ines).execute();
	expect(await makeCode(await forum.as(ines))).toBe(code);
});

test("a cookie that is old, foreign or damaged says nothing", () => {
	const now = new Date("2026-11-02T12:00:00Z");
	const of = (at: number) => touchCookie({ code: "abcdefgh", at, own: false }, true).split(";")[0] as string;
	expect(readTouch(of(now.getTime() - 29 * DAY), now)).toMatchObject({ code: "abcdefgh", own: false });
	expect(readTouch(of(now.getTime() - 31 * DAY), now)).toBe(null);
	expect(readTouch("referral=ABC.1; other=2", now)).toBe(null);
	expect(typedTouch(" ABCDEFGH ", now)).toMatchObject({ code: "abcdefgh" });
	expect(typedTouch("abc", now)).toBe(null);
});

test("the first link that was followed counts, or the last, as the brand says", async () => {
	const jon = await forum.aMember(forum.brand.id, { handle: "jon" });
	const other = await makeCode(await forum.as(jon));
	const visitor = await forum.as(null);
	const first = await followLink(visitor, code, null);
	expect(first).toMatchObject({ code, own: false });
	const kept = touchCookie(first as NonNullable<typeof first>, false);
	expect(await followLink(visitor, other, kept)).toBe(null);
	expect(await followLink(visitor, "zzzzzzzz", null)).toBe(null);
	await set({ touch: "last" });
	expect(await followLink(visitor, other, kept)).toMatchObject({ code: other });
});

test("it counts once, after confirmed posts that stand, and its referrer hears of it", async () => {
	const newcomer = await joins();
	const hidden = await post(newcomer);
	await post(newcomer);
	await hidePost(await forum.as(forum.anna), { postId: hidden, reason: "x" });
	await settle();
	expect(await stateOf(newcomer)).toMatchObject({ state: "waiting" });
	await post(newcomer);
	await Promise.all([settle(), settle(), settle()]);
	await settle();
	expect(await stateOf(newcomer)).toMatchObject({ state: "paid" });
	expect(await creditOf(ines)).toBe(100);
	await forum.drainJobs();
	expect(await checkStanding(await forum.as(null))).toMatchObject({ totals: 0 });
	const told = (await listNotifications(await forum.as(ines), null)).items;
	expect(told.filter(({ kind }) => kind === "referral-vested")).toHaveLength(1);
});

test("a badge for people who were brought comes when as many count, and a new badge to who brought them before", async () => {
	const badge = (slug: string, threshold: string) =>
		badgeForm.parse({
			slug,
			measure: "referrals",
			threshold,
			icon: "star",
			enabled: "on",
			"name-en": slug,
		});
	await saveBadge(await owner(), badge("host", "2"), true);
	const held = async () => {
		await settle();
		await forum.drainJobs();
		return (await listHeldBadges(await forum.as(ines), ines)).map(({ slug }) => slug);
	};
	const settledDown = async () => {
		const newcomer = await joins();
		await post(newcomer);
		await post(newcomer);
	};
	await settledDown();
	await joins();
	expect(await held()).not.toContain("host");
	await settledDown();
	expect(await held()).toContain("host");
	await saveBadge(await owner(), badge("door-opener", "1"), true);
	expect(await held()).toContain("door-opener");
});

test("an address that is not confirmed, and posts that come too late, do not count", async () => {
	const newcomer = await joins();
	await forum.services.pool.query(
		"update account set email_verified_at = null where id = (select account_id from member where id = $1)",
		[newcomer],
	);
	await post(newcomer);
	await post(newcomer);
	await settle();
	expect(await stateOf(newcomer)).toMatchObject({ state: "waiting" });
	forum.advance(31 * DAY);
	await settle();
	expect(await stateOf(newcomer)).toMatchObject({ state: "expired" });
	expect(await creditOf(ines)).toBe(0);
});

test("what looks odd is not refused but waits for a look, with the reasons", async () => {
	const [own, same, thrown] = [
		await joins({ own: true }),
		await joins({ email: "ines+two@larkspur.example" }),
		await joins({ email: "x@mailinator.com" }),
	];
	for (const newcomer of [own, same, thrown]) for (const _ of [1, 2]) await post(newcomer);
	await settle();
	expect(await stateOf(own)).toEqual({ state: "flagged", flags: ["own-link"] });
	expect(await stateOf(same)).toEqual({ state: "flagged", flags: ["same-mail"] });
	expect(await stateOf(thrown)).toEqual({ state: "flagged", flags: ["disposable-mail"] });
	expect(await creditOf(ines)).toBe(0);
	const [listed] = (await listReferrals(await owner(), { state: "flagged" })).items;
	const referral = listed?.id as number;
	await expect(judgeReferral(await forum.as(ines), { referral, verdict: "released" })).rejects.toMatchObject({
		code: "forbidden",
	});
	await judgeReferral(await owner(), { referral, verdict: "released" });
	await expect(judgeReferral(await owner(), { referral, verdict: "refused" })).rejects.toMatchObject({
		code: "conflict",
	});
	expect(await creditOf(ines)).toBe(100);
});

test("a crowd that joins by one link in a day is looked at", async () => {
	const crowd: number[] = [];
	for (let count = 0; count < 11; count += 1) crowd.push(await joins());
	expect(await stateOf(crowd[9] as number)).toMatchObject({ flags: [] });
	expect(await stateOf(crowd[10] as number)).toMatchObject({ flags: ["crowd"] });
});

test("a purchase counts after the days in which it can be returned, and not when it was", async () => {
	await set({ act: "purchase", returnDays: 30 });
	const handle = async (id: number) =>
		(await forum.db.selectFrom("member").select("handle").where("id", "=", id).executeTakeFirstOrThrow())
			.handle;
	const [keeps, returns] = [await joins(), await joins()];
	const report = async (id: number, order: string, returned = false) =>
		reportPurchase(await owner(), { member: await handle(id), order, purchasedAt: null, returned });
	await report(keeps, "A1");
	await report(keeps, "A2");
	await report(returns, "B1");
	await expect(report(returns, "A1")).rejects.toMatchObject({ code: "conflict" });
	expect(await report(ines, "C1")).toBe(null);
	await settle();
	expect(await stateOf(keeps)).toMatchObject({ state: "waiting" });
	await report(returns, "B1", true);
	forum.advance(31 * DAY);
	await settle();
	expect(await stateOf(keeps)).toMatchObject({ state: "paid" });
	expect(await stateOf(returns)).toMatchObject({ state: "expired" });
	expect(await creditOf(ines)).toBe(100);
});

test("a reward is claimed for the referrer, at no price", async () => {
	const rewardId = await saveReward(await owner(), {
		id: null,
		name: { en: "Box" },
		text: {},
		price: 500,
		minTier: 0,
		stock: 1,
		stockWas: null,
		perMember: 0,
		isCode: false,
		codes: [],
		needsAddress: true,
		needsApproval: true,
		enabled: true,
	});
	await set({ credit: 0, rewardId });
	const newcomer = await joins();
	await post(newcomer);
	await post(newcomer);
	await settle();
	expect((await listClaims(await owner(), { memberId: ines })).items).toMatchObject([
		{ price: 0, state: "requested" },
	]);
});

test("switched off, links lead nowhere and nobody is noted", async () => {
	await set({ enabled: false });
	expect(await followLink(await forum.as(null), code, null)).toBe(null);
	expect(await stateOf(await joins())).toBe(null);
	await expect(makeCode(await forum.as(ines))).rejects.toMatchObject({ code: "not-found" });
	expect(await readReferralSetting(await owner())).toMatchObject({ enabled: false });
});
