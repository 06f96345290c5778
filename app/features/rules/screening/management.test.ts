import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createBrand } from "~/features/brands/index.server";
import { inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { parseInput } from "~/platform/parse-input";
import { type TestForum, testForum } from "../../../../test/forum";
import { crisisSwitch, preModeration } from "../contract";
import {
	archiveScreeningRule,
	endSwitch,
	listScreeningRules,
	listSwitches,
	preModerateMember,
	recordFindings,
	releaseMember,
	saveScreeningRule,
	screeningRuleInput,
	startSwitch,
} from "../index.server";
import { signedHeaders } from "./adapters/sign";
import type { Finding } from "./types";

let forum: TestForum;
let brand: Awaited<ReturnType<TestForum["aBrand"]>>;
let member: number;
let moderator: number;
beforeAll(async () => {
	forum = await testForum();
});
afterAll(() => forum.close());
let brands = 0;
beforeEach(async () => {
	brand = await forum.aBrand({ slug: `brand-${++brands}` });
	member = await forum.aMember(brand.id);
	moderator = await forum.aMember(brand.id, { role: "moderator" });
});

const as = (memberId: number) => forum.context(brand.id, memberId);
const ruleOf = (kind: string, settings: object, more = {}) =>
	screeningRuleInput.parse({ kind, name: kind, mode: "on", settings, ...more });
/** After the rules that the brand began with. */
const audit = () =>
	forum.db
		.selectFrom("auditEntry")
		.select(["act", "before", "after"])
		.where("brandId", "=", brand.id)
		.where("act", "<>", "rules.published")
		.orderBy("id")
		.execute();
const codeOf = (work: Promise<unknown>) =>
	work.then(
		() => "done",
		(error) => (error instanceof DomainError ? error.code : Promise.reject(error)),
	);

describe("screening rules", () => {
	test("are the owner's", async () => {
		const rule = ruleOf("length", {});
		expect(await codeOf(saveScreeningRule(await as(moderator), rule))).toBe("forbidden");
		expect(await codeOf(saveScreeningRule(await as(member), rule))).toBe("forbidden");
		expect(await codeOf(archiveScreeningRule(await as(moderator), 1))).toBe("forbidden");
		expect(await codeOf(listScreeningRules(await as(member)))).toBe("forbidden");
	});

	test("of another brand or kind are not there", async () => {
		const { id } = await saveScreeningRule(await as(brand.owner), ruleOf("length", {}));
		expect(await codeOf(saveScreeningRule(await as(brand.owner), ruleOf("repeat", {}, { id })))).toBe(
			"not-found",
		);
		const other = await forum.aBrand({ slug: `brand-${++brands}` });
		const stranger = await forum.context(other.id, other.owner);
		expect(await codeOf(saveScreeningRule(stranger, ruleOf("length", {}, { id })))).toBe("not-found");
		expect(await codeOf(archiveScreeningRule(stranger, id))).toBe("not-found");
		expect(await listScreeningRules(stranger)).toEqual([]);
	});

	test.each([
		"http://localhost:9/",
		"http://169.254.169.254/",
		"https://me:secret@x.example/",
		"http://10.0.0.7/",
	])("do not send anything to %s", async (endpoint) => {
		const save = saveScreeningRule(await as(brand.owner), ruleOf("toxicity", { endpoint }));
		await expect(save).rejects.toMatchObject({
			fields: { "settings.endpoint": { key: "errors:screening.settings.endpoint-private" } },
		});
	});

	test("ask for the key of a spam service", async () => {
		const save = saveScreeningRule(await as(brand.owner), ruleOf("spam", { blog: "https://x.example" }));
		await expect(save).rejects.toMatchObject({ fields: { "settings.secret": {} } });
	});

	test("never show a secret again, in lists or in the log", async () => {
		const settings = { endpoint: "https://x.example/check", secret: "first-key" };
		const { id } = await saveScreeningRule(await as(brand.owner), ruleOf("toxicity", settings));
		await saveScreeningRule(await as(brand.owner), ruleOf("toxicity", { ...settings, secret: "" }, { id }));
		const kept = await forum.db
			.selectFrom("screeningRule")
			.select("settings")
			.where("id", "=", id)
			.executeTakeFirstOrThrow();
		expect(kept.settings).toMatchObject({ secret: "first-key" });
		const [rule] = await listScreeningRules(await as(moderator));
		expect(rule).toMatchObject({
			id,
			version: 2,
			hasSecret: true,
			settings: { endpoint: settings.endpoint },
		});
		expect(JSON.stringify([rule, await audit()])).not.toContain("first-key");
	});

	test("give the key of one service to no other", async () => {
		const settings = { endpoint: "https://x.example/check", secret: "first-key" };
		const { id } = await saveScreeningRule(await as(brand.owner), ruleOf("toxicity", settings));
		await saveScreeningRule(
			await as(brand.owner),
			ruleOf("toxicity", { endpoint: "https://y.example/" }, { id }),
		);
		const [rule] = await listScreeningRules(await as(brand.owner));
		expect(rule?.hasSecret).toBe(false);
	});

	test("of a brand's own service get a secret, shown once", async () => {
		const { secret } = await saveScreeningRule(
			await as(brand.owner),
			ruleOf("hook", { endpoint: "https://x.example/" }),
		);
		expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
		expect(JSON.stringify(await listScreeningRules(await as(brand.owner)))).not.toContain(secret);
	});

	test("keep every version, and a line in the audit log with before and after", async () => {
		const { id } = await saveScreeningRule(await as(brand.owner), ruleOf("length", { minimum: 5 }));
		await saveScreeningRule(await as(brand.owner), ruleOf("length", { minimum: 9 }, { id, mode: "shadow" }));
		await archiveScreeningRule(await as(brand.owner), id);
		const versions = await forum.db
			.selectFrom("screeningRuleVersion")
			.select(["version", "mode", "settings"])
			.where("ruleId", "=", id)
			.orderBy("version")
			.execute();
		expect(versions).toMatchObject([
			{ version: 1, mode: "on", settings: { minimum: 5 } },
			{ version: 2, mode: "shadow", settings: { minimum: 9 } },
		]);
		expect(await audit()).toMatchObject([
			{ act: "screening-rule.saved", before: {}, after: { settings: { minimum: 5 } } },
			{
				act: "screening-rule.saved",
				before: { settings: { minimum: 5 } },
				after: { settings: { minimum: 9 } },
			},
			{ act: "screening-rule.archived" },
		]);
		expect(await listScreeningRules(await as(brand.owner))).toEqual([]);
	});

	test("show their precision of 90 days, silent findings apart", async () => {
		const { id: threadId } = await forum.aThread(brand, member);
		const { id } = await saveScreeningRule(await as(brand.owner), ruleOf("length", {}));
		const { id: postId } = await forum.db
			.selectFrom("post")
			.select("id")
			.where("threadId", "=", threadId)
			.executeTakeFirstOrThrow();
		const finding: Finding = {
			kind: "length",
			ruleId: id,
			ruleVersion: 1,
			ruleName: "",
			verdict: "flag",
			shadow: false,
			score: null,
			matches: [{ from: 0, to: 1, text: "A" }],
		};
		const silent: Finding = { ...finding, shadow: true, verdict: "refuse" };
		await inTransaction(await as(member), (tx) =>
			recordFindings(tx, { postId, revision: 1, findings: [finding, finding, finding, silent] }),
		);
		const found = await forum.db.selectFrom("detection").selectAll().orderBy("id").execute();
		expect(found.map(({ verdict, shadow }) => [verdict, shadow])).toEqual([
			["flag", false],
			["flag", false],
			["flag", false],
			["hold", true],
		]);
		expect(found[0]?.matches).toEqual([{ from: 0, to: 1, text: "A" }]);
		await forum.db
			.updateTable("detection")
			.set({ outcome: "confirmed" })
			.where("id", "=", found[0]?.id ?? 0)
			.execute();
		await forum.db
			.updateTable("detection")
			.set({ outcome: "rejected" })
			.where("id", "=", found[1]?.id ?? 0)
			.execute();
		const [rule] = await listScreeningRules(await as(brand.owner));
		expect(rule?.live).toEqual({ confirmed: 1, rejected: 1, undecided: 1 });
		expect(rule?.shadow).toEqual({ confirmed: 0, rejected: 0, undecided: 1 });
	});
});

test("a new brand holds repeated texts and newcomers' links, and names its rules in its language", async () => {
	const ctx = await as(brand.owner);
	const founded = await inTransaction({ ...ctx, actor: null }, (tx) =>
		createBrand(tx, { slug: "pechka", name: "Печка", locale: "ru", timeZone: "Europe/Moscow", host: null }),
	);
	const rules = await forum.db
		.selectFrom("screeningRule")
		.select(["kind", "mode", "verdict", "name"])
		.where("brandId", "=", founded.brand.id)
		.orderBy("position")
		.execute();
	expect(rules).toEqual([
		{ kind: "repeat", mode: "on", verdict: "hold", name: "Повтор текста" },
		{ kind: "links", mode: "on", verdict: "hold", name: "Ссылки" },
		{ kind: "word-list", mode: "off", verdict: "hold", name: "Список слов" },
		{ kind: "first-posts", mode: "off", verdict: "hold", name: "Первые сообщения" },
	]);
});

describe("crisis switches", () => {
	const hour = async (more = {}) => ({
		kind: "hold" as const,
		amount: 0,
		categoryId: null,
		threadId: null,
		reason: "A raid",
		endsAt: new Date(+(await as(moderator)).now + 3_600_000),
		...more,
	});

	test("need an end in the future, and a sensible amount", async () => {
		const past = await hour({ endsAt: new Date("2026-01-01") });
		expect(await codeOf(startSwitch(await as(moderator), past))).toBe("invalid");
		const far = await hour({ endsAt: new Date("2028-01-01") });
		expect(await codeOf(startSwitch(await as(moderator), far))).toBe("invalid");
		expect(() =>
			parseInput(crisisSwitch, { kind: "slow", amount: "0", endsAt: "2026-11-03T12:00:00Z" }),
		).toThrow(DomainError);
		expect(() => parseInput(crisisSwitch, { kind: "close", endsAt: "soon" })).toThrow(DomainError);
		expect(
			parseInput(crisisSwitch, {
				kind: "close",
				categoryId: "",
				threadId: "4",
				endsAt: "2026-11-03T12:00:00Z",
			}),
		).toMatchObject({ amount: 0, categoryId: null, threadId: 4 });
	});

	test("are for moderators, in their own categories", async () => {
		const other = await forum.db
			.insertInto("category")
			.values({ brandId: brand.id, slug: "other", name: "Other" })
			.returning("id")
			.executeTakeFirstOrThrow();
		await forum.db
			.insertInto("moderatorScope")
			.values({ brandId: brand.id, memberId: moderator, categoryId: other.id })
			.execute();
		const thread = await forum.aThread(brand, member);
		expect(await codeOf(startSwitch(await as(member), await hour()))).toBe("forbidden");
		expect(await codeOf(startSwitch(await as(moderator), await hour()))).toBe("forbidden");
		expect(await codeOf(startSwitch(await as(moderator), await hour({ categoryId: brand.categoryId })))).toBe(
			"forbidden",
		);
		expect(await codeOf(startSwitch(await as(moderator), await hour({ threadId: thread.id })))).toBe(
			"forbidden",
		);
		expect(await codeOf(startSwitch(await as(moderator), await hour({ categoryId: other.id })))).toBe("done");
		const id = await startSwitch(await as(brand.owner), await hour({ threadId: thread.id }));
		expect(await codeOf(endSwitch(await as(moderator), id))).toBe("forbidden");
		expect(await codeOf(startSwitch(await as(brand.owner), await hour({ categoryId: 999_999 })))).toBe(
			"not-found",
		);
	});

	test("show where they hold, and end by hand or by themselves", async () => {
		const thread = await forum.aThread(brand, member);
		const id = await startSwitch(await as(moderator), await hour({ threadId: thread.id }));
		await startSwitch(await as(moderator), await hour({ kind: "slow", amount: 60 }));
		const here = { categoryId: brand.categoryId, threadId: thread.id };
		expect((await listSwitches(await as(member), here)).map(({ kind }) => kind).sort()).toEqual([
			"hold",
			"slow",
		]);
		expect(
			(await listSwitches(await as(member), { ...here, threadId: null })).map(({ kind }) => kind),
		).toEqual(["slow"]);
		await endSwitch(await as(moderator), id);
		expect(await listSwitches(await as(moderator))).toMatchObject([
			{ kind: "slow", amount: 60, startedBy: expect.any(String) },
		]);
		forum.advance(2 * 3_600_000);
		expect(await listSwitches(await as(moderator))).toEqual([]);
		expect((await audit()).map(({ act }) => act)).toEqual([
			"crisis-switch.started",
			"crisis-switch.started",
			"crisis-switch.ended",
		]);
	});
});

describe("a member moderated beforehand", () => {
	test("is none of the staff, and staff decide it", async () => {
		const until = (memberId: number) => preModeration.parse({ memberId, reason: "Links" });
		expect(await codeOf(preModerateMember(await as(member), until(member)))).toBe("forbidden");
		expect(await codeOf(preModerateMember(await as(brand.owner), until(moderator)))).toBe("forbidden");
		expect(await codeOf(preModerateMember(await as(moderator), until(999_999)))).toBe("not-found");
		expect(await codeOf(releaseMember(await as(member), member))).toBe("forbidden");
	});

	test("is released again", async () => {
		await preModerateMember(await as(moderator), { memberId: member, days: 3, reason: "Links" });
		await preModerateMember(await as(moderator), { memberId: member, days: 5, reason: "More links" });
		await releaseMember(await as(moderator), member);
		await releaseMember(await as(moderator), member);
		expect((await audit()).map(({ act }) => act)).toEqual([
			"member.pre-moderated",
			"member.pre-moderated",
			"member.released",
		]);
	});
});

test("a request to a brand's own service is signed as Standard Webhooks say", () => {
	const key = Buffer.alloc(32, 7);
	const now = new Date("2026-11-02T12:00:00Z");
	const headers = signedHeaders(`whsec_${key.toString("base64")}`, '{"text":"жив"}', now);
	expect(headers["webhook-timestamp"]).toBe("1793620800");
	const expected = createHmac("sha256", key)
		.update(`${headers["webhook-id"]}.1793620800.{"text":"жив"}`)
		.digest("base64");
	expect(headers["webhook-signature"]).toBe(`v1,${expected}`);
});
