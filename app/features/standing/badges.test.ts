import { type TestForum, testForum } from "@test/forum";
import { afterEach, beforeEach, expect, test } from "vitest";
import { likePost } from "~/features/reactions/index.server";
import { addReply, deletePost } from "~/features/threads/index.server";
import { badgeForm } from "./badges/contract";
import {
	chooseTitle,
	findBadge,
	giveBadge,
	listBadges,
	listHeldBadges,
	rebuildStanding,
	saveBadge,
	takeBadge,
	tryOut,
} from "./index.server";
import { drain } from "./outbox/drain.server";

let forum: TestForum;
let brand: Awaited<ReturnType<TestForum["aBrand"]>>;
let ines: number;
let jon: number;
let threadId: number;
beforeEach(async () => {
	forum = await testForum({ FOLKMOOT_RATE_LIMITS: "off" });
	brand = await forum.aBrand();
	ines = await forum.aMember(brand.id, { handle: "ines" });
	jon = await forum.aMember(brand.id, { handle: "jon" });
	threadId = (await forum.aThread(brand, brand.owner)).id;
	await forum.drainJobs();
});
afterEach(() => forum.close());

const as = (memberId: number) => forum.context(brand.id, memberId);
const reply = async (by: number) =>
	(await addReply(await as(by), { threadId, body: "words", bodyDocument: "" })).id;
const badgesOf = async (memberId: number) => {
	await forum.drainJobs();
	return (await listHeldBadges(await as(memberId), memberId)).map(({ slug }) => slug).sort();
};
const fields = (more: Record<string, string> = {}) => ({
	slug: "polite",
	measure: "posts",
	threshold: "2",
	icon: "star",
	enabled: "on",
	"name-en": "Polite",
	...more,
});
const form = (more: Record<string, string>) => badgeForm.parse(fields(more));

test("every brand starts with at least twenty badges", async () => {
	expect((await listBadges(await as(ines))).length).toBeGreaterThanOrEqual(20);
});

test("a badge is earned once, told once, and not lost when its cause goes", async () => {
	expect(await badgesOf(ines)).toEqual(["rules-reader"]);
	const post = await reply(ines);
	await likePost(await as(jon), { postId: post, on: true });
	expect(await badgesOf(ines)).toEqual(["first-post", "rules-reader", "welcome"]);
	for (let time = 0; time < 5; time += 1) {
		await forum.services.pool.query(
			"insert into standing_outbox (brand_id, kind, ref_id) select brand_id, 'member', id from member on conflict do nothing",
		);
		await drain(await forum.context(brand.id));
	}
	await likePost(await as(jon), { postId: post, on: false });
	await deletePost(await as(ines), { postId: post });
	expect(await badgesOf(ines)).toEqual(["first-post", "rules-reader", "welcome"]);
	const { rows } = await forum.services.pool.query(
		"select count(*) from notification where kind = 'badge-earned' and member_id = $1 and path = '/badges/welcome'",
		[ines],
	);
	expect(rows).toEqual([{ count: 1 }]);
});

test("a badge that says so goes with its cause, and comes back with it", async () => {
	await saveBadge(await as(brand.owner), form({ slug: "pair", autoRevoke: "on" }), true);
	const [first] = [await reply(ines), await reply(ines)];
	expect(await badgesOf(ines)).toContain("pair");
	await deletePost(await as(ines), { postId: first });
	expect(await badgesOf(ines)).not.toContain("pair");
	await reply(ines);
	expect(await badgesOf(ines)).toContain("pair");
	const { grantCount } = await findBadge(await as(ines), "pair");
	expect(grantCount).toBe(1);
});

test("a new badge goes to those who earned it before, and tells nobody", async () => {
	await reply(ines);
	await reply(ines);
	await forum.drainJobs();
	const tried = await tryOut(await as(brand.owner), "badge", { badge: form({}), isNew: true });
	expect(tried.found).toEqual({ earners: 1 });
	await saveBadge(await as(brand.owner), form({}), true);
	expect(await badgesOf(ines)).toContain("polite");
	expect(await badgesOf(jon)).not.toContain("polite");
	const { rows } = await forum.services.pool.query(
		"select count(*) from notification where path = '/badges/polite'",
	);
	expect(rows).toEqual([{ count: 0 }]);
	await rebuildStanding(await as(brand.owner));
	expect((await findBadge(await as(ines), "polite")).grantCount).toBe(1);
});

test("only what stands in its category counts for a badge of one", async () => {
	const { rows } = await forum.services.pool.query<{ id: number }>(
		"insert into category (brand_id, slug, name) values ($1, 'other', 'Other') returning id",
		[brand.id],
	);
	await saveBadge(await as(brand.owner), form({ threshold: "1", categoryId: String(rows[0]?.id) }), true);
	await reply(ines);
	expect(await badgesOf(ines)).not.toContain("polite");
	await forum.aThread({ ...brand, categoryId: rows[0]?.id as number }, ines);
	expect(await badgesOf(ines)).toContain("polite");
});

test("a season counts only its days", async () => {
	await saveBadge(
		await as(brand.owner),
		form({ threshold: "1", since: "2026-10-01", until: "2026-10-31" }),
		true,
	);
	await saveBadge(
		await as(brand.owner),
		form({ slug: "november", threshold: "1", since: "2026-11-01", until: "2026-11-30" }),
		true,
	);
	await reply(ines);
	expect(await badgesOf(ines)).toEqual(["first-post", "november", "rules-reader"]);
});

test("seven days in a row are a streak, seven days with a gap are not", async () => {
	const on = (day: string, by: number) =>
		forum.services.pool.query(
			"update post set created_at = $1 where id = (select max(id) from post where author_id = $2)",
			[`${day}T10:00:00Z`, by],
		);
	for (const day of [1, 2, 3, 4, 5, 6, 7]) {
		await reply(ines);
		await on(`2026-10-0${day}`, ines);
		await reply(jon);
		await on(day < 4 ? `2026-10-0${day}` : `2026-10-1${day}`, jon);
	}
	await forum.drainJobs();
	await rebuildStanding(await as(brand.owner));
	expect(await badgesOf(ines)).toContain("on-a-roll");
	expect(await badgesOf(jon)).not.toContain("on-a-roll");
});

test("what could never be earned is refused", () => {
	const problems = (more: Record<string, string>) =>
		badgeForm.safeParse(fields({ threshold: "1", ...more })).error?.issues.map(({ path }) => path[0]);
	expect(problems({ measure: "rules-read", threshold: "2" })).toEqual(["threshold"]);
	expect(problems({ measure: "years", since: "2026-01-01" })).toEqual(["since"]);
	expect(problems({ since: "2026-02-01", until: "2026-01-01" })).toEqual(["until"]);
	expect(problems({ measure: "mood" })).toEqual(["measure"]);
});

test("by hand only owners give and take; what was taken by hand does not come back by itself", async () => {
	const given = { slug: "honoured", handle: "ines", reason: "For the meeting." };
	await expect(giveBadge(await as(jon), given)).rejects.toMatchObject({ code: "forbidden" });
	await giveBadge(await as(brand.owner), given);
	expect(await badgesOf(ines)).toContain("honoured");
	await reply(ines);
	expect(await badgesOf(ines)).toContain("first-post");
	await expect(giveBadge(await as(brand.owner), { ...given, slug: "first-post" })).rejects.toMatchObject({
		code: "conflict",
	});
	await takeBadge(await as(brand.owner), { slug: "first-post", handle: "ines" });
	await reply(ines);
	expect(await badgesOf(ines)).not.toContain("first-post");
});

test("a title is a badge that one has, and goes with it", async () => {
	await expect(chooseTitle(await as(ines), "expert", true)).rejects.toMatchObject({ code: "forbidden" });
	await chooseTitle(await as(ines), "rules-reader", true);
	const titles = async () => (await listHeldBadges(await as(ines), ines)).filter(({ isTitle }) => isTitle);
	expect(await titles()).toHaveLength(1);
	await takeBadge(await as(brand.owner), { slug: "rules-reader", handle: "ines" });
	expect(await titles()).toHaveLength(0);
});
