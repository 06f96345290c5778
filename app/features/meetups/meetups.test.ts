import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterEach, beforeEach, expect, test } from "vitest";
import { eraseMember } from "~/features/members/index.server";
import { listNotifications } from "~/features/notifications/index.server";
import { badgeForm } from "~/features/standing/badges/contract";
import { checkStanding, listHeldBadges, rebuildStanding, saveBadge } from "~/features/standing/index.server";
import { attending, type MeetupInput, meetupInput } from "./contract";
import {
	areMeetupsShown,
	cancelMeetup,
	findMeetup,
	listAttendees,
	listMeetups,
	markAttendance,
	saveMeetup,
	sayComing,
	switchMeetups,
	takeAttendanceBack,
} from "./index.server";

let forum: ModeratedForum;
let ines: number;
let jon: number;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
beforeEach(async () => {
	forum = await moderatedForum();
	ines = await forum.aMember(forum.brand.id, { handle: "ines" });
	jon = await forum.aMember(forum.brand.id, { handle: "jon" });
});
afterEach(() => forum.close());

const owner = () => forum.as(forum.brand.owner);
/** Tomorrow for two hours, if nothing else is said. */
async function aMeetup(more: Partial<MeetupInput> = {}, { inHours = 24 } = {}) {
	const ctx = await owner();
	const startsAt = new Date(ctx.now.getTime() + inHours * HOUR);
	return saveMeetup(ctx, {
		id: null,
		title: "Oiling evening",
		text: "",
		startsAt,
		endsAt: new Date(startsAt.getTime() + 2 * HOUR),
		place: "The workshop",
		link: null,
		thread: null,
		capacity: null,
		...more,
	});
}
const comes = async (member: number, meetup: number, on = true) =>
	sayComing(await forum.as(member), meetup, on);
const mark = async (meetup: number, ...handles: string[]) => markAttendance(await owner(), meetup, handles);
const takeBack = async (meetup: number, handle: string) => takeAttendanceBack(await owner(), meetup, handle);
const held = async (member: number) => {
	await forum.drainJobs();
	return (await listHeldBadges(await forum.as(member), member)).map(({ slug }) => slug);
};
const badge = (slug: string, more: Record<string, string> = {}) =>
	badgeForm.parse({
		slug,
		measure: "meetups-attended",
		threshold: "1",
		icon: "star",
		enabled: "on",
		"name-en": slug,
		...more,
	});
const refusal = (code: string, key = "") => ({ code, message: expect.stringContaining(key) });
const wrong = (field: string, key: string) => ({
	code: "invalid",
	fields: { [field]: expect.objectContaining({ key: `errors:meetups.${key}` }) },
});

test("nobody but an owner plans, cancels, switches or says who was there", async () => {
	const meetup = await aMeetup({}, { inHours: -1 });
	await comes(ines, meetup);
	for (const by of [null, ines, forum.anna]) {
		const ctx = await forum.as(by);
		const given = (await findMeetup(ctx, meetup)) as never;
		for (const attempt of [
			saveMeetup(ctx, given),
			cancelMeetup(ctx, meetup, "Rain."),
			markAttendance(ctx, meetup, ["ines"]),
			takeAttendanceBack(ctx, meetup, "ines"),
			switchMeetups(ctx, false),
		])
			await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
	}
	expect(await findMeetup(await owner(), meetup)).toMatchObject({ attended: 0, cancelledAt: null });
});

test("what cannot be is refused by its field", () => {
	const startsAt = new Date("2026-12-01T18:00:00Z");
	const right = { title: "Walk", place: "Park", startsAt, endsAt: new Date(startsAt.getTime() + HOUR) };
	const problems = (more: object) => {
		const result = meetupInput.safeParse({ ...right, ...more });
		return result.success
			? []
			: result.error.issues.map(({ path, message }) => `${path}: ${message.replace("errors:", "")}`);
	};
	expect(problems({ title: " " })).toEqual(["title: field.empty"]);
	expect(problems({ title: "x".repeat(121) })).toEqual(["title: field.too-long"]);
	for (const title of ["a\0b", "half \ud800", "turn\u202eed", "two\nlines"])
		expect(problems({ title })).toEqual(["title: field.characters"]);
	expect(problems({ text: "nul \0" })).toEqual(["text: field.characters"]);
	expect(problems({ text: "x".repeat(2_001) })).toEqual(["text: field.too-long"]);
	expect(problems({ startsAt: undefined })).toEqual(["startsAt: meetups.moment"]);
	expect(problems({ startsAt: new Date("1999-12-31T23:59:59Z"), endsAt: new Date("2000-01-01") })).toEqual([
		"startsAt: meetups.early",
	]);
	expect(problems({ endsAt: startsAt })).toEqual(["endsAt: meetups.order"]);
	expect(problems({ endsAt: new Date(startsAt.getTime() + 14 * DAY + 1) })).toEqual(["endsAt: meetups.long"]);
	expect(problems({ endsAt: new Date(startsAt.getTime() + 14 * DAY) })).toEqual([]);
	expect(problems({ place: "" })).toEqual(["place: meetups.where"]);
	expect(problems({ place: "x".repeat(201) })).toEqual(["place: field.too-long"]);
	for (const link of ["javascript:alert(1)", "ftp://x.example", "https://", "x", "https://me:pw@x.example"])
		expect(problems({ link })).toEqual(["link: meetups.link"]);
	expect(problems({ link: "https://x.example/\0" })).toEqual(["link: field.characters"]);
	expect(problems({ place: "", link: "https://x.example/room" })).toEqual([]);
	for (const capacity of ["0", "100001", "1.5", "many"])
		expect(problems({ capacity })).toEqual([expect.stringMatching(/^capacity: /)]);
	expect(problems({ capacity: "" })).toEqual([]);
	expect(attending.safeParse({ handles: " \n" }).success).toBe(false);
});

test("a thread that is not there is refused, and one that a reader may not read is not shown to them", async () => {
	await expect(aMeetup({ thread: 4711 })).rejects.toMatchObject({ fields: { thread: expect.anything() } });
	const staff = await forum.db
		.insertInto("category")
		.values({
			brandId: forum.brand.id,
			slug: "staff",
			name: "Staff",
			readableBy: "staff",
			postableBy: "staff",
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	const open = await aMeetup({ thread: forum.thread.id });
	const hidden = await forum.aThread({ id: forum.brand.id, categoryId: staff.id }, forum.brand.owner);
	const closed = await aMeetup({ thread: hidden.id });
	expect((await findMeetup(await forum.as(null), open)).thread).toMatchObject({ id: forum.thread.id });
	expect((await findMeetup(await forum.as(ines), closed)).thread).toBe(null);
	expect((await findMeetup(await owner(), closed)).thread).toMatchObject({ id: hidden.id });
});

test("another brand's events are not there", async () => {
	const meetup = await aMeetup({}, { inHours: -1 });
	const other = await forum.aBrand({ slug: "elsewhere" });
	const stranger = await forum.context(other.id, other.owner);
	const gone = { code: "not-found" };
	await expect(findMeetup(stranger, meetup)).rejects.toMatchObject(gone);
	await expect(sayComing(stranger, meetup, true)).rejects.toMatchObject(gone);
	await expect(cancelMeetup(stranger, meetup, "Rain.")).rejects.toMatchObject(gone);
	await expect(markAttendance(stranger, meetup, ["ines"])).rejects.toMatchObject(gone);
	await expect(takeAttendanceBack(stranger, meetup, "ines")).rejects.toMatchObject(gone);
	expect((await listMeetups(stranger, { when: "upcoming" })).items).toEqual([]);
	expect(await areMeetupsShown(stranger)).toBe(false);
});

test("nobody says that they come to what is over or cancelled, nor before the rules are accepted, nor while banned", async () => {
	const over = await aMeetup({}, { inHours: -3 });
	const cancelled = await aMeetup();
	await cancelMeetup(await owner(), cancelled, "The oven broke.");
	await expect(comes(ines, over)).rejects.toMatchObject(refusal("conflict", "over"));
	await expect(comes(ines, cancelled)).rejects.toMatchObject(refusal("conflict", "cancelled"));
	const open = await aMeetup();
	const fresh = await forum.aMember(forum.brand.id, { rules: false });
	await expect(sayComing(await forum.as(null), open, true)).rejects.toMatchObject(
		refusal("forbidden", "sign-in"),
	);
	await expect(comes(fresh, open)).rejects.toMatchObject(refusal("forbidden", "rules"));
	const banned = await forum.as(jon);
	const actor = { ...banned.actor, restriction: { kind: "ban", endsAt: "2027-01-01T00:00:00.000Z" } };
	await expect(sayComing({ ...banned, actor } as never, open, true)).rejects.toMatchObject(
		refusal("forbidden", "not-allowed"),
	);
	await expect(comes(ines, 4711)).rejects.toMatchObject({ code: "not-found" });
	await switchMeetups(await owner(), false);
	await expect(comes(ines, open)).rejects.toMatchObject({ code: "not-found" });
	expect((await findMeetup(await owner(), open)).taken).toBe(0);
});

test("of twenty who want the last three places at once three get one, and a place that is given back is free again", async () => {
	const meetup = await aMeetup({ capacity: 3 });
	const people: number[] = [];
	for (let count = 0; count < 20; count += 1) people.push(await forum.aMember(forum.brand.id));
	const contexts = await Promise.all(people.map((one) => forum.as(one)));
	const answers = await Promise.allSettled(contexts.map((ctx) => sayComing(ctx, meetup, true)));
	expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
	for (const answer of answers)
		if (answer.status === "rejected") expect(answer.reason).toMatchObject(refusal("conflict", "full"));
	expect(await listAttendees(await owner(), meetup, { limit: 30 })).toHaveLength(3);
	const got = people[answers.findIndex(({ status }) => status === "fulfilled")] as number;
	await comes(got, meetup);
	await comes(got, meetup, false);
	await comes(got, meetup, false);
	expect((await findMeetup(await owner(), meetup)).taken).toBe(2);
	await comes(ines, meetup);
	await expect(comes(jon, meetup)).rejects.toMatchObject(refusal("conflict", "full"));
	await expect(changed(meetup, { capacity: 2 })).rejects.toMatchObject(wrong("capacity", "more-come"));
});

/** The same event, changed. */
async function changed(id: number, more: Partial<MeetupInput>) {
	const { title, text, startsAt, endsAt, place, link, threadId, capacity } = await findMeetup(
		await owner(),
		id,
	);
	return saveMeetup(await owner(), {
		id,
		title,
		text,
		startsAt,
		endsAt,
		place,
		link,
		thread: threadId,
		capacity,
		...more,
	});
}

test("who was coming hears that it is cancelled, once; and it is not cancelled twice, nor when somebody was there", async () => {
	const meetup = await aMeetup();
	await comes(ines, meetup);
	await cancelMeetup(await owner(), meetup, "The oven broke.");
	await forum.drainJobs();
	const told = async (member: number) =>
		(await listNotifications(await forum.as(member), null)).items.filter(
			({ kind }) => kind === "meetup-cancelled",
		);
	expect(await told(ines)).toMatchObject([{ path: `/meetups/${meetup}` }]);
	expect(await told(jon)).toEqual([]);
	await expect(cancelMeetup(await owner(), meetup, "Again.")).rejects.toMatchObject({ code: "conflict" });
	await expect(changed(meetup, { title: "Revived" })).rejects.toMatchObject({ code: "conflict" });
	await expect(mark(meetup, "ines")).rejects.toMatchObject(refusal("conflict", "cancelled"));
	const running = await aMeetup({}, { inHours: -1 });
	await mark(running, "ines");
	await expect(cancelMeetup(await owner(), running, "Rain.")).rejects.toMatchObject(
		refusal("conflict", "took-place"),
	);
	const over = await aMeetup({}, { inHours: -3 });
	await expect(cancelMeetup(await owner(), over, "Rain.")).rejects.toMatchObject(refusal("conflict", "over"));
});

test("before it has begun nobody was there, and names that nobody has are refused with all others", async () => {
	const meetup = await aMeetup({}, { inHours: 1 });
	await comes(ines, meetup);
	await expect(mark(meetup, "ines")).rejects.toMatchObject(refusal("conflict", "not-begun"));
	forum.advance(HOUR);
	await expect(mark(meetup, "ines", "nobody-here", "Zoë", "x".repeat(300))).rejects.toMatchObject({
		fields: { handles: { params: { names: `nobody-here, Zoë, ${"x".repeat(40)}` } } },
	});
	expect((await findMeetup(await owner(), meetup)).attended).toBe(0);
	expect(await mark(meetup, "ines", "jon")).toBe(2);
	expect(await mark(meetup, "ines", "jon")).toBe(0);
	expect(await findMeetup(await owner(), meetup)).toMatchObject({ taken: 2, attended: 2 });
	await expect(
		changed(meetup, {
			startsAt: new Date(NOON + 5 * DAY),
			endsAt: new Date(NOON + 5 * DAY + HOUR),
		}),
	).rejects.toMatchObject(wrong("startsAt", "was"));
	await expect(comes(ines, meetup, false)).resolves.toBe(undefined);
	expect((await findMeetup(await forum.as(ines), meetup)).own).toBe("attended");
});
const NOON = Date.parse("2026-11-02T12:00:00Z");

test("who was there gets the badge and hears of it once; taken back, it goes, and who had said that they come says so still", async () => {
	expect(await held(ines)).not.toContain("was-there");
	const meetup = await aMeetup({}, { inHours: -1 });
	await comes(ines, meetup);
	expect(await held(ines)).not.toContain("was-there");
	await Promise.all([mark(meetup, "ines", "jon"), mark(meetup, "jon", "ines")]);
	expect(await held(ines)).toContain("was-there");
	expect(await held(jon)).toContain("was-there");
	const told = (await listNotifications(await forum.as(ines), null)).items;
	expect(told.filter(({ badge }) => badge?.slug === "was-there")).toHaveLength(1);
	await takeBack(meetup, "ines");
	await takeBack(meetup, "jon");
	await expect(takeBack(meetup, "jon")).rejects.toMatchObject({ code: "not-found" });
	expect(await held(ines)).not.toContain("was-there");
	expect(await held(jon)).not.toContain("was-there");
	expect(await findMeetup(await forum.as(ines), meetup)).toMatchObject({
		own: "coming",
		taken: 1,
		attended: 0,
	});
	expect((await findMeetup(await forum.as(jon), meetup)).own).toBe(null);
});

test("the badge for it is there from the first event on, also in a brand that has a badge of this name", async () => {
	const slugs = async (brandId: number) =>
		(await forum.db.selectFrom("badge").select("slug").where("brandId", "=", brandId).execute()).map(
			({ slug }) => slug,
		);
	expect(await slugs(forum.brand.id)).not.toContain("was-there");
	await saveBadge(await owner(), badge("was-there", { measure: "by-hand" }), true);
	await aMeetup();
	await aMeetup();
	expect((await slugs(forum.brand.id)).filter((slug) => slug === "was-there")).toHaveLength(1);
});

test("a badge that stays keeps, one of a season counts the day on which it took place, and a new one goes to who was there before", async () => {
	await saveBadge(await owner(), badge("for-good"), true);
	await saveBadge(
		await owner(),
		badge("november", { since: "2026-11-01", until: "2026-11-30", autoRevoke: "on" }),
		true,
	);
	const meetup = await aMeetup({}, { inHours: -1 });
	await mark(meetup, "ines");
	expect(await held(ines)).toEqual(expect.arrayContaining(["for-good", "november", "was-there"]));
	await changed(meetup, {
		startsAt: new Date("2026-10-20T18:00:00Z"),
		endsAt: new Date("2026-10-20T20:00:00Z"),
	});
	expect(await held(ines)).not.toContain("november");
	await saveBadge(await owner(), badge("october", { since: "2026-10-01", until: "2026-10-31" }), true);
	expect(await held(ines)).toContain("october");
	await takeBack(meetup, "ines");
	expect(await held(ines)).toEqual(expect.arrayContaining(["for-good", "october"]));
	expect(await held(ines)).not.toContain("was-there");
	const refused = (more: object) =>
		badgeForm.safeParse({ ...badgeFields, ...more }).error?.issues.map(({ path }) => path.join("."));
	expect(refused({ categoryId: "1" })).toEqual(["categoryId"]);
	expect(refused({ tag: "oak" })).toEqual(["tag"]);
	expect(refused({})).toBe(undefined);
});
const badgeFields = { slug: "x", measure: "meetups-attended", threshold: "1", icon: "star" };

test("whatever is marked, taken back and moved in whatever order: the badges are those of a rebuild", async () => {
	await saveBadge(await owner(), badge("twice", { threshold: "2", autoRevoke: "on" }), true);
	await saveBadge(await owner(), badge("each", { repeatable: "on", autoRevoke: "on" }), true);
	await saveBadge(await owner(), badge("autumn", { since: "2026-11-02", autoRevoke: "on" }), true);
	const people = ["ines", "jon", "author", "reporter"];
	const meetups = [
		await aMeetup({}, { inHours: -1 }),
		await aMeetup({}, { inHours: -30 }),
		await aMeetup({}, { inHours: -60 }),
	];
	const there = new Map(meetups.map((meetup) => [meetup, new Set<string>()]));
	const random = seeded(20261122);
	for (let step = 0; step < 60; step += 1) {
		const meetup = meetups[random(meetups.length)] as number;
		const handle = people[random(people.length)] as string;
		const present = there.get(meetup) as Set<string>;
		const act = random(4);
		if (act === 0 && present.has(handle)) {
			await takeBack(meetup, handle);
			present.delete(handle);
		} else if (act === 1) {
			const startsAt = new Date(Date.parse("2026-11-02T11:00:00Z") - random(3) * DAY);
			await changed(meetup, { startsAt, endsAt: new Date(startsAt.getTime() + 2 * HOUR) });
		} else {
			await mark(meetup, handle);
			present.add(handle);
		}
		if (random(5) === 0) await forum.drainJobs();
	}
	await forum.drainJobs();
	const grants = async () =>
		(
			await forum.services.pool.query<{ slug: string; handle: string; times: number }>(
				`select b.slug, m.handle, count(*)::integer as times from badge_grant g join badge b on b.id = g.badge_id
				join member m on m.id = g.member_id where g.revoked_at is null and b.measure = 'meetups-attended'
				group by 1, 2 order by 1, 2`,
			)
		).rows;
	const live = await grants();
	const times = (handle: string) => [...there.values()].filter((present) => present.has(handle)).length;
	for (const handle of people) {
		const found = (slug: string) =>
			live.find((one) => one.slug === slug && one.handle === handle)?.times ?? 0;
		expect([handle, found("each"), found("twice"), found("was-there")]).toEqual([
			handle,
			times(handle),
			Number(times(handle) >= 2),
			Number(times(handle) >= 1),
		]);
	}
	await rebuildStanding(await owner());
	expect(await grants()).toEqual(live);
	expect(await checkStanding(await owner())).toEqual({
		acts: 0,
		worths: 0,
		totals: 0,
		boards: 0,
		waiting: 0,
	});
	for (const meetup of meetups)
		expect((await findMeetup(await owner(), meetup)).attended).toBe(there.get(meetup)?.size);
});

/** The same numbers in every run: what fails once fails again. */
function seeded(seed: number) {
	let state = seed;
	return (below: number) => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
		return Math.floor((state / 0x80000000) * below);
	};
}

test("who leaves for good was nowhere, and the numbers say so", async () => {
	const meetup = await aMeetup({}, { inHours: -1 });
	await comes(ines, meetup);
	await mark(meetup, "ines", "jon");
	await forum.drainJobs();
	await eraseMember(await forum.as(ines), { memberId: ines, texts: "keep" });
	await forum.drainJobs();
	expect(await findMeetup(await owner(), meetup)).toMatchObject({ taken: 1, attended: 1 });
	expect(await listAttendees(await owner(), meetup, { limit: 9 })).toMatchObject([{ handle: "jon" }]);
	const { rows } = await forum.services.pool.query(
		"select 1 from badge_grant where member_id = $1 and revoked_at is null",
		[ines],
	);
	expect(rows).toEqual([]);
});

test("what is to come stands soonest first, what is over newest first, page by page without gaps", async () => {
	const soon = await aMeetup({ title: "Soon" }, { inHours: 2 });
	const running = await aMeetup({ title: "Running" }, { inHours: -1 });
	const later = await aMeetup({ title: "Later" }, { inHours: 50 });
	const same = new Date("2026-10-01T18:00:00Z");
	const past: number[] = [];
	for (let count = 0; count < 5; count += 1)
		past.push(await aMeetup({ startsAt: same, endsAt: new Date(same.getTime() + HOUR) }));
	const ctx = await forum.as(null);
	const upcoming = await listMeetups(ctx, { when: "upcoming" });
	expect(upcoming.items.map(({ id }) => id)).toEqual([running, soon, later]);
	const seen: number[] = [];
	for (let cursor: string | null = null; ; ) {
		const page: Awaited<ReturnType<typeof listMeetups>> = await listMeetups(ctx, {
			when: "past",
			cursor,
			limit: 2,
		});
		seen.push(...page.items.map(({ id }) => id));
		cursor = page.nextCursor;
		if (cursor === null) break;
	}
	expect(seen).toEqual([...past].reverse());
	await expect(listMeetups(ctx, { when: "past", cursor: "rubbish" })).rejects.toMatchObject({
		code: "invalid",
	});
});
