import { programmeOf } from "@test/ambassadors";
import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterEach, beforeEach, expect, test } from "vitest";
import { appealDecision } from "~/features/moderation/index.server";
import {
	acceptAgreement,
	advanceTerms,
	checkAmbassadors,
	endTerm,
	inviteAmbassador,
	leaveProgramme,
	publishAgreement,
	renewAll,
	renewTerm,
	resumeTerm,
	switchProgramme,
} from "./index.server";

const DAY = 86_400_000;

let forum: ModeratedForum;
let programme: ReturnType<typeof programmeOf>;
beforeEach(async () => {
	forum = await moderatedForum();
	programme = programmeOf(forum);
	await programme.begin();
	await inviteAmbassador(await forum.as(forum.anna), {
		handle: "author",
		tier: 1,
		message: "",
		waived: "She is great.",
	});
	await acceptAgreement(await forum.as(forum.author), 0);
});
afterEach(() => forum.close());

const tierOf = async () => (await programme.standingOf(forum.author)).tier;
const stateOf = async () => (await programme.termOf(forum.author)).state;
/** The clock moves to so many days before the end of the term, and time does its work: twice, as a queue may. */
async function until(daysBefore: number) {
	const { endsAt } = await programme.termOf(forum.author);
	const { now } = await forum.as(null);
	forum.advance(+(endsAt as Date) - daysBefore * DAY - +now);
	await pass();
}
async function pass() {
	await Promise.all([advanceTerms(await forum.as(null)), advanceTerms(await forum.as(null))]);
	expect(await checkAmbassadors(await forum.as(null))).toEqual({ tiers: 0 });
}
const told = async () => (await programme.toldOf(forum.author)).slice(1);
const mails = async () => {
	await forum.drainJobs();
	const { rows } = await forum.services.pool.query(
		"select count(*) from notification where member_id = $1 and kind like 'ambassador%' and mailed_at is not null",
		[forum.author],
	);
	return rows[0].count;
};
const renew = async (by: number, waived = "") => {
	const { id, endsAt } = await programme.termOf(forum.author);
	return renewTerm(await forum.as(by), { term: id, endsAt: (endsAt as Date).toISOString(), waived });
};

test("a term runs a year: reminded at 60 and 14 days, in grace for 30, then alumni, each told once", async () => {
	await until(61);
	expect(await told()).toEqual([]);
	await until(60);
	expect(await told()).toEqual(["ambassador-reminder:end-60"]);
	await until(14);
	expect(await told()).toEqual(["ambassador-reminder:end-60", "ambassador-reminder:end-14"]);
	await until(0);
	expect([await stateOf(), await tierOf()]).toEqual(["grace", 1]);
	await until(-29);
	expect(await tierOf()).toBe(1);
	await until(-31);
	expect(await programme.standingOf(forum.author)).toEqual({ tier: 0, alumni: true });
	expect(await told()).toEqual([
		"ambassador-reminder:end-60",
		"ambassador-reminder:end-14",
		"ambassador-reminder:grace",
		"ambassador-ended:alumni",
	]);
	expect(await mails()).toBe(5);
	await programme.work(forum.author, 5);
	await programme.apply(forum.author);
});

test("a worker that slept over both reminders sends one, and takes nothing of the grace", async () => {
	await until(3);
	expect(await told()).toEqual(["ambassador-reminder:end-14"]);
	await until(-100);
	expect([await stateOf(), await tierOf()]).toEqual(["grace", 1]);
	forum.advance(29 * DAY);
	await pass();
	expect(await tierOf()).toBe(1);
});

test("nobody is renewed too early, by themselves, or by numbers alone", async () => {
	await expect(renew(forum.anna)).rejects.toMatchObject({ code: "conflict" });
	await until(50);
	await expect(renew(forum.author)).rejects.toMatchObject({ code: "forbidden" });
	await expect(renew(forum.anna)).rejects.toMatchObject({ code: "invalid" });
	await programme.work(forum.author, 5);
	await until(-1);
	expect(await stateOf()).toBe("grace");
	await until(-60);
	expect([await stateOf(), await tierOf()]).toEqual(["grace", 1]);
});

test("four fifths of what newcomers need are enough to stay; of two clicks one renews", async () => {
	await until(30);
	await programme.work(forum.author, 4);
	const before = (await programme.termOf(forum.author)).endsAt as Date;
	const clicks = await Promise.allSettled([renew(forum.anna), renew(forum.boris)]);
	expect(clicks.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	const term = await programme.termOf(forum.author);
	expect(term).toMatchObject({ state: "active", startsAt: before, reminded: 0, renewals: 1 });
	expect((term.endsAt as Date).getUTCFullYear()).toBe(before.getUTCFullYear() + 1);
	expect((await told()).at(-1)).toBe("ambassador-decided:renewed");
});

test("all who qualify are renewed in one go, and nobody else", async () => {
	const reporter = forum.reporter;
	await inviteAmbassador(await forum.as(forum.anna), {
		handle: "reporter",
		tier: 1,
		message: "",
		waived: "Also.",
	});
	await acceptAgreement(await forum.as(reporter), 0);
	await until(10);
	await programme.work(forum.author, 5);
	await expect(renewAll(await forum.as(reporter))).rejects.toMatchObject({ code: "forbidden" });
	expect(await renewAll(await forum.as(forum.anna))).toBe(1);
	expect(await renewAll(await forum.as(forum.anna))).toBe(0);
	expect((await programme.termOf(reporter)).renewals).toBe(0);
});

test("a manager keeps somebody who lacks something, with a reason", async () => {
	await until(-5);
	await renew(forum.anna, "She was ill.");
	expect(await programme.termOf(forum.author)).toMatchObject({
		state: "active",
		waived: "She was ill.",
		graceUntil: null,
	});
});

test("a suspension that takes effect takes the tier, and the appeal that wins brings it back", async () => {
	const { caseId } = await forum.aCase();
	const { id: decisionId } = await forum.decide(forum.anna, caseId, { outcome: "suspend", days: 7 });
	await pass();
	expect(await tierOf()).toBe(1);
	await forum.settle();
	expect([await stateOf(), await tierOf()]).toEqual(["paused", 0]);
	await expect(
		resumeTerm(await forum.as(forum.anna), { term: (await programme.termOf(forum.author)).id }),
	).rejects.toMatchObject({ code: "conflict" });
	await appealDecision(await forum.as(forum.author), decisionId, { text: "I object." });
	const { id } = await forum.db
		.selectFrom("moderationCase")
		.select("id")
		.where("brandId", "=", forum.brand.id)
		.where("kind", "=", "appeal")
		.executeTakeFirstOrThrow();
	await forum.decide(forum.boris, id, { outcome: "overturn", message: "It was fine." });
	await forum.settle();
	expect([await stateOf(), await tierOf()]).toEqual(["active", 1]);
});

test("after a suspension that was served a person lets the term go on", async () => {
	const { caseId } = await forum.aCase();
	await forum.decide(forum.anna, caseId, { outcome: "suspend", days: 7 });
	await forum.settle();
	forum.advance(8 * DAY);
	await pass();
	const { id } = await programme.termOf(forum.author);
	expect(await stateOf()).toBe("paused");
	await expect(resumeTerm(await forum.as(forum.reporter), { term: id })).rejects.toMatchObject({
		code: "forbidden",
	});
	await resumeTerm(await forum.as(forum.anna), { term: id });
	await pass();
	expect([await stateOf(), await tierOf()]).toEqual(["active", 1]);
});

test("a term that rests because of a ban ends with its time, without honours", async () => {
	const { caseId } = await forum.aCase();
	await forum.decide(forum.anna, caseId, { outcome: "ban" });
	await forum.settle();
	await until(-31);
	expect(await programme.standingOf(forum.author)).toEqual({ tier: 0, alumni: false });
	expect((await programme.termOf(forum.author)).endReason).toBe("sanction");
});

test("a new agreement is asked for again: the tier stays until its day, rests then, and comes back with acceptance", async () => {
	const publish = async (markdown: string) =>
		publishAgreement(await forum.as(forum.brand.owner), { texts: [{ locale: "en", markdown }], days: 20 });
	await publish("Be kind.");
	expect(await told()).toEqual(["ambassador-reminder:agreement"]);
	forum.advance(19 * DAY);
	await pass();
	expect(await tierOf()).toBe(1);
	forum.advance(2 * DAY);
	await pass();
	expect([await stateOf(), await tierOf()]).toEqual(["paused", 0]);
	expect((await told()).at(-1)).toBe("ambassador-reminder:agreement-missed");
	await acceptAgreement(await forum.as(forum.author), 1);
	expect([await stateOf(), await tierOf()]).toEqual(["active", 1]);
});

test("who leaves is an alumnus; whom a manager ends is not, and reads why", async () => {
	const { id } = await programme.termOf(forum.author);
	await expect(endTerm(await forum.as(forum.author), { term: id, reason: "Mine." })).rejects.toMatchObject({
		code: "forbidden",
	});
	await leaveProgramme(await forum.as(forum.author));
	expect(await programme.standingOf(forum.author)).toEqual({ tier: 0, alumni: true });
	await inviteAmbassador(await forum.as(forum.anna), {
		handle: "author",
		tier: 2,
		message: "",
		waived: "Again.",
	});
	await acceptAgreement(await forum.as(forum.author), 0);
	expect(await programme.standingOf(forum.author)).toEqual({ tier: 2, alumni: false });
	const second = await programme.termOf(forum.author);
	await endTerm(await forum.as(forum.anna), { term: second.id, reason: "Spoke for a rival." });
	expect(await programme.standingOf(forum.author)).toEqual({ tier: 0, alumni: false });
	expect((await told()).at(-1)).toBe("ambassador-ended:ended");
});

test("an offer that nobody answers goes after 60 days", async () => {
	await inviteAmbassador(await forum.as(forum.anna), {
		handle: "reporter",
		tier: 1,
		message: "",
		waived: "Also.",
	});
	forum.advance(61 * DAY);
	await pass();
	expect(await programme.termOf(forum.reporter)).toMatchObject({ state: "ended", endReason: "not-accepted" });
});

test("while the programme is switched off time brings nothing about", async () => {
	await switchProgramme(await forum.as(forum.brand.owner), false);
	await until(-31);
	expect([await stateOf(), await tierOf()]).toEqual(["active", 0]);
	await switchProgramme(await forum.as(forum.brand.owner), true);
	await pass();
	expect([await stateOf(), await tierOf()]).toEqual(["grace", 1]);
});
