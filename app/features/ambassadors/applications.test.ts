import { programmeOf } from "@test/ambassadors";
import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
	acceptAgreement,
	checkAmbassadors,
	decideApplication,
	inviteAmbassador,
	leaveProgramme,
	publishAgreement,
	saveProgramme,
	switchProgramme,
	withdrawApplication,
} from "./index.server";

let forum: ModeratedForum;
let programme: ReturnType<typeof programmeOf>;
let ines: number;
beforeEach(async () => {
	forum = await moderatedForum();
	programme = programmeOf(forum);
	ines = await forum.aMember(forum.brand.id, { handle: "ines", email: "ines@example.org" });
	await programme.begin();
});
afterEach(() => forum.close());

const decide = async (by: number, more: Partial<Parameters<typeof decideApplication>[1]> = {}) => {
	const { id, version, tier } = await programme.applicationOf(ines);
	return decideApplication(await forum.as(by), {
		application: id,
		version,
		outcome: "approve",
		tier: tier as 1,
		reason: "",
		waived: "",
		...more,
	});
};
const invite = async (by: number, waived: string) =>
	inviteAmbassador(await forum.as(by), { handle: "ines", tier: 1, message: "Join us.", waived });
const sanction = () =>
	forum.services.pool.query(
		`insert into sanction (brand_id, member_id, kind, starts_at, ends_at) values ($1, $2, 'silence', '2026-11-01', '2026-11-04')`,
		[forum.brand.id, ines],
	);

test("nobody applies where there is no programme", async () => {
	await switchProgramme(await forum.as(forum.brand.owner), false);
	await programme.work(ines, 5);
	await expect(programme.apply(ines)).rejects.toMatchObject({ code: "not-found" });
});

test("who does not reach what a tier asks cannot apply for it, and numbers alone give nobody a tier", async () => {
	await programme.work(ines, 4);
	await expect(programme.apply(ines)).rejects.toMatchObject({ code: "forbidden" });
	await programme.work(ines, 5);
	expect(await programme.standingOf(ines)).toEqual({ tier: 0, alumni: false });
	await expect(programme.apply(ines, 2)).rejects.toMatchObject({ code: "forbidden" });
	await programme.apply(ines);
	await expect(programme.apply(ines)).rejects.toMatchObject({ code: "conflict" });
});

test("what looks arranged, is gone, or lies before the window does not count", async () => {
	await programme.work(ines, 5);
	await forum.services.pool.query("update standing_award set state = 'quarantined'");
	await expect(programme.apply(ines)).rejects.toMatchObject({ code: "forbidden" });
	await forum.services.pool.query("update standing_award set state = 'vested', present = false");
	await expect(programme.apply(ines)).rejects.toMatchObject({ code: "forbidden" });
	await forum.services.pool.query("update standing_award set present = true, at = at - interval '181 days'");
	await expect(programme.apply(ines)).rejects.toMatchObject({ code: "forbidden" });
	await forum.services.pool.query("update standing_award set at = at + interval '6 days'");
	await expect(programme.apply(ines)).resolves.toBeUndefined();
});

test("staff do not apply, and what has to be answered is", async () => {
	await programme.work(forum.anna, 5);
	await programme.work(ines, 5);
	await expect(programme.apply(forum.anna)).rejects.toMatchObject({ code: "forbidden" });
	const { applyForTier } = await import("./index.server");
	await expect(applyForTier(await forum.as(ines), { tier: 1, answers: [""] })).rejects.toMatchObject({
		fields: { "answer-0": { key: "errors:field.empty" } },
	});
});

test("a sanction that stands within the window keeps out; one that was lifted does not", async () => {
	await programme.work(ines, 5);
	await sanction();
	await expect(programme.apply(ines)).rejects.toMatchObject({ code: "forbidden" });
	await expect(invite(forum.anna, "She is great.")).rejects.toMatchObject({ code: "conflict" });
	await forum.services.pool.query("update sanction set lifted_at = '2026-11-02'");
	await programme.apply(ines);
	await sanction();
	await expect(decide(forum.anna)).rejects.toMatchObject({ code: "conflict" });
});

test("only staff of the whole brand decide", async () => {
	await programme.work(ines, 5);
	await programme.apply(ines);
	const other = await forum.aBrand({ slug: "acme" });
	const { id, version } = await programme.applicationOf(ines);
	const input = {
		application: id,
		version,
		outcome: "approve" as const,
		tier: 1 as const,
		reason: "",
		waived: "",
	};
	await switchProgramme(await forum.context(other.id, other.owner), true);
	await expect(decideApplication(await forum.context(other.id, other.owner), input)).rejects.toMatchObject({
		code: "not-found",
	});
	await forum.services.pool.query(
		"insert into moderator_scope (brand_id, member_id, category_id) values ($1, $2, $3)",
		[forum.brand.id, forum.boris, forum.brand.categoryId],
	);
	for (const by of [ines, forum.reporter, forum.boris])
		await expect(decide(by)).rejects.toMatchObject({ code: "forbidden" });
	await expect(decideApplication(await forum.as(null), input)).rejects.toMatchObject({ code: "forbidden" });
	await expect(decide(forum.anna)).resolves.toBeUndefined();
});

test("of two managers who decide at once one wins, and the other is told", async () => {
	await programme.work(ines, 5);
	await programme.apply(ines);
	const outcomes = await Promise.allSettled([
		decide(forum.anna),
		decide(forum.boris, { outcome: "decline", reason: "Not now." }),
	]);
	expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	const { reason } = outcomes.find(({ status }) => status === "rejected") as PromiseRejectedResult;
	expect(reason).toMatchObject({ code: "conflict" });
});

test("a decline needs a reason, which the applicant reads and is told of by mail", async () => {
	await programme.work(ines, 5);
	await programme.apply(ines);
	await expect(decide(forum.anna, { outcome: "decline" })).rejects.toMatchObject({ code: "invalid" });
	await decide(forum.anna, { outcome: "decline", reason: "Come back in spring." });
	expect(await programme.applicationOf(ines)).toMatchObject({
		state: "declined",
		reason: "Come back in spring.",
	});
	expect(await programme.toldOf(ines)).toEqual(["ambassador-decided:declined"]);
	await programme.apply(ines);
});

test("what is put off waits on, and can be decided later or taken back", async () => {
	await programme.work(ines, 5);
	await programme.apply(ines);
	await decide(forum.anna, { outcome: "later", reason: "After the fair." });
	expect((await programme.applicationOf(ines)).state).toBe("waiting");
	expect(await programme.toldOf(ines)).toEqual(["ambassador-decided:later"]);
	await withdrawApplication(await forum.as(ines));
	await expect(decide(forum.anna)).rejects.toMatchObject({ code: "conflict" });
});

test("approving what is not reached any more needs a reason", async () => {
	await programme.work(ines, 5);
	await programme.apply(ines);
	await forum.services.pool.query("update standing_award set present = false");
	await expect(decide(forum.anna)).rejects.toMatchObject({ code: "invalid" });
	await decide(forum.anna, { waived: "Her posts moved elsewhere." });
	expect((await programme.termOf(ines)).waived).toBe("Her posts moved elsewhere.");
});

test("an invitation waives what is missing only with a reason, and can be turned down", async () => {
	await expect(invite(ines, "Me.")).rejects.toMatchObject({ code: "forbidden" });
	await expect(invite(forum.anna, "")).rejects.toMatchObject({ code: "invalid" });
	await invite(forum.anna, "Speaks at every fair.");
	expect(await programme.toldOf(ines)).toEqual(["ambassador-invited:"]);
	await expect(invite(forum.anna, "Again.")).rejects.toMatchObject({ code: "conflict" });
	await leaveProgramme(await forum.as(ines));
	expect(await programme.standingOf(ines)).toEqual({ tier: 0, alumni: false });
});

test("the term begins when the agreement in force is accepted, and not before", async () => {
	const owner = await forum.as(forum.brand.owner);
	const publish = (markdown: string) =>
		publishAgreement(owner, { texts: [{ locale: "en", markdown }], days: 30 });
	await expect(
		publishAgreement(owner, { texts: [{ locale: "ru", markdown: "x" }], days: 30 }),
	).rejects.toMatchObject({
		code: "invalid",
	});
	await publish("Be kind.");
	await expect(publish("Be kind.")).rejects.toMatchObject({ code: "invalid" });
	await invite(forum.anna, "She is great.");
	expect(await programme.standingOf(ines)).toEqual({ tier: 0, alumni: false });
	await expect(acceptAgreement(await forum.as(ines), 0)).rejects.toMatchObject({ code: "conflict" });
	await publish("Be kinder.");
	await expect(acceptAgreement(await forum.as(ines), 1)).rejects.toMatchObject({ code: "conflict" });
	await expect(acceptAgreement(await forum.as(forum.reporter), 2)).rejects.toMatchObject({
		code: "not-found",
	});
	await acceptAgreement(await forum.as(ines), 2);
	expect(await programme.standingOf(ines)).toEqual({ tier: 1, alumni: false });
	expect(await programme.termOf(ines)).toMatchObject({ state: "active", renewals: 0 });
});

test("who is in and reaches a higher tier is raised at once, with a new term", async () => {
	await programme.work(ines, 5, 2);
	await programme.apply(ines, 1);
	await decide(forum.anna);
	await acceptAgreement(await forum.as(ines), 0);
	const first = await programme.termOf(ines);
	forum.advance(86_400_000);
	await expect(programme.apply(ines, 1)).rejects.toMatchObject({ code: "conflict" });
	await programme.apply(ines, 2);
	await decide(forum.anna);
	expect(await programme.standingOf(ines)).toEqual({ tier: 2, alumni: false });
	const second = await programme.termOf(ines);
	expect(second.id).toBe(first.id);
	expect(+(second.endsAt as Date)).toBeGreaterThan(+(first.endsAt as Date));
});

test("a programme that could never be, or is not the owner's to say, is refused", async () => {
	await expect(switchProgramme(await forum.as(forum.anna), false)).rejects.toMatchObject({
		code: "forbidden",
	});
	await expect(saveProgramme(await forum.as(forum.anna), programme.settings)).rejects.toMatchObject({
		code: "forbidden",
	});
	const nameless = { ...programme.settings, questions: [{ text: { ru: "Почему?" }, required: false }] };
	await expect(saveProgramme(await forum.as(forum.brand.owner), nameless)).rejects.toMatchObject({
		code: "invalid",
	});
});

test("switched off nobody has a tier; on again everybody has the one they had", async () => {
	await invite(forum.anna, "She is great.");
	await acceptAgreement(await forum.as(ines), 0);
	await switchProgramme(await forum.as(forum.brand.owner), false);
	expect(await programme.standingOf(ines)).toEqual({ tier: 0, alumni: false });
	expect(await checkAmbassadors(await forum.as(null))).toEqual({ tiers: 0 });
	await switchProgramme(await forum.as(forum.brand.owner), true);
	expect(await programme.standingOf(ines)).toEqual({ tier: 1, alumni: false });
	await forum.services.pool.query("update member set tier = 3 where id = $1", [ines]);
	expect(await checkAmbassadors(await forum.as(null))).toEqual({ tiers: 1 });
});
