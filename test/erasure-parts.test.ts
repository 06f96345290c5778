import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkAmbassadors, handInMission, takeMission } from "~/features/ambassadors/index.server";
import { eraseMember, setAvatar } from "~/features/members/index.server";
import { settleReferrals } from "~/features/referrals/index.server";
import { checkStanding } from "~/features/standing/index.server";
import { type TestForum, testForum } from "./forum";
import { aProgramme } from "./programmed";

let forum: TestForum;
let brand: Awaited<ReturnType<TestForum["aBrand"]>>;
let zera: number;
let friend: number;
beforeEach(async () => {
	forum = await testForum();
	brand = await forum.aBrand();
	zera = await forum.aMember(brand.id, { handle: "zera" });
	friend = await forum.aMember(brand.id, { handle: "friend" });
});
afterEach(() => forum.close());

const rows = async (text: string, values: unknown[] = []) =>
	(await forum.services.pool.query(text, values)).rows;
const erase = async () => {
	await eraseMember(await forum.context(brand.id, zera), { memberId: zera, texts: "keep" });
	await forum.drainJobs();
};

test("a picture goes with its file, one that somebody else has too stays", async () => {
	const paint = async (background: string) =>
		new File(
			[
				new Uint8Array(
					await sharp({ create: { width: 64, height: 64, channels: 3, background } })
						.png()
						.toBuffer(),
				),
			],
			"me.png",
		);
	const hashOf = async (memberId: number) =>
		(
			await rows(
				"select u.content_hash as hash from member m join upload u on u.brand_id = m.brand_id and u.id = m.avatar_id where m.id = $1",
				[memberId],
			)
		)[0].hash as string;
	const lies = async (hash: string) => (await forum.services.storage.get(hash)) !== null;
	await setAvatar(await forum.context(brand.id, zera), await paint("#2f6f5e"));
	await setAvatar(await forum.context(brand.id, friend), await paint("#2f6f5e"));
	const shared = await hashOf(zera);
	await erase();
	expect(await lies(shared)).toBe(true);
	const lone = await forum.aMember(brand.id, { handle: "lone" });
	await setAvatar(await forum.context(brand.id, lone), await paint("#aa2211"));
	const own = await hashOf(lone);
	expect(await lies(own)).toBe(true);
	await eraseMember(await forum.context(brand.id, lone), { memberId: lone, texts: "keep" });
	await forum.drainJobs();
	expect(await lies(own)).toBe(false);
	expect(await rows("select 1 from upload where content_hash = $1", [own])).toEqual([]);
});

test("the term ends without honours, and a mission that was taken is free again", async () => {
	const { mission } = await aProgramme(forum, brand.id, zera);
	await takeMission(await forum.context(brand.id, zera), mission);
	await handInMission(await forum.context(brand.id, zera), { mission, evidence: "I did it.", links: [] });
	expect(await rows("select taken from ambassador_mission where id = $1", [mission])).toEqual([{ taken: 1 }]);
	await erase();
	expect(await rows("select tier, alumni from member where id = $1", [zera])).toEqual([
		{ tier: 0, alumni: false },
	]);
	expect(await rows("select state, end_reason from ambassador_term where member_id = $1", [zera])).toEqual([
		{ state: "ended", end_reason: "ended" },
	]);
	expect(await rows("select taken from ambassador_mission where id = $1", [mission])).toEqual([{ taken: 0 }]);
	expect(await rows("select 1 from ambassador_task")).toEqual([]);
	expect(await checkAmbassadors(await forum.context(brand.id))).toEqual({ tiers: 0 });
});

test("what was not sent is taken back, and nobody keeps an address or a code", async () => {
	const [{ id: reward }] = await rows(
		`insert into reward (brand_id, name, price, stock, needs_address) values ($1, '{"en":"Mug"}', 5, 3, true) returning id`,
		[brand.id],
	);
	await rows("insert into standing_total (brand_id, member_id, points, credit) values ($1, $2, 0, 20)", [
		brand.id,
		zera,
	]);
	await rows(
		`insert into standing_entry (brand_id, member_id, cause, rule, rule_version, subject_id, amount, credit, state, reason, at, entered_at)
		values ($1, $2, 'granted', 'referral', 1, 1, 0, 20, 'vested', '', now(), now())`,
		[brand.id, zera],
	);
	await rows(
		`insert into claim (brand_id, reward_id, member_id, price, state, address, requested_at, moved_at)
		select $1, $2, $3, 5, state, 'Elm Street 3', now(), now() from unnest(array['approved', 'sent', 'received']) state`,
		[brand.id, reward, zera],
	);
	await rows(
		"insert into reward_code (brand_id, reward_id, code, claim_id) select brand_id, reward_id, 'SECRET', id from claim where state = 'received'",
	);
	await erase();
	expect(await rows("select state, address from claim order by id")).toEqual([
		{ state: "cancelled", address: "" },
		{ state: "sent", address: "" },
		{ state: "received", address: "" },
	]);
	expect(await rows("select 1 from reward_code")).toEqual([]);
	expect(await rows("select stock from reward")).toEqual([{ stock: 4 }]);
	expect(await rows("select credit from standing_total where member_id = $1", [zera])).toEqual([
		{ credit: 25 },
	]);
	expect(await checkStanding(await forum.context(brand.id))).toMatchObject({ totals: 0 });
});

test("a link leads nowhere, and what has not counted yet never does", async () => {
	await rows("insert into referral_setting (brand_id, enabled, posts, credit) values ($1, true, 1, 50)", [
		brand.id,
	]);
	await rows("insert into referral_code (brand_id, member_id, code) values ($1, $2, 'abcd1234')", [
		brand.id,
		zera,
	]);
	await rows(
		"insert into referral (brand_id, referrer_id, member_id, joined_at) values ($1, $2, $3, now() - interval '1 hour')",
		[brand.id, zera, friend],
	);
	await forum.aThread(brand, friend);
	await erase();
	expect(await settleReferrals(await forum.context(brand.id))).toBe(0);
	expect(await rows("select 1 from referral_code")).toEqual([]);
	expect(await rows("select 1 from standing_entry where member_id = $1", [zera])).toEqual([]);
});
