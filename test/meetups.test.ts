import { afterAll, beforeAll, expect, test } from "vitest";
import { saveMeetup, switchMeetups } from "~/features/meetups/index.server";
import { apiClient } from "./api-client";
import { type HttpForum, httpForum } from "./http-forum";

let forum: HttpForum;
let brand: Awaited<ReturnType<HttpForum["aBrand"]>>;
let ines: string;
let owner: string;
const HOUR = 3_600_000;

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	brand = await forum.aBrand();
	ines = await forum.cookieOf(brand.id, await forum.aMember(brand.id, { handle: "ines" }));
	await forum.aMember(brand.id, { handle: "jon" });
	owner = await forum.cookieOf(brand.id, brand.owner);
	await forum.services.pool.query("update brand set time_zone = 'Europe/Budapest' where id = $1", [brand.id]);
	await forum.waitUntilHearing();
});
afterAll(() => forum?.close());

const read = (path: string, cookie?: string) => forum.send("GET", path, { cookie });
const send = (path: string, fields: Record<string, string>, cookie = owner) =>
	forum.send("POST", path, { cookie, fields });
const right = {
	intent: "save",
	title: "Oiling <b>evening</b>",
	startsAt: "2031-07-01T18:30",
	endsAt: "2031-07-01T20:00",
	place: "The workshop",
	text: "Bring a **board**.\n\n<script>alert(1)</script>",
};
/** By what the clock of this process says: pages take their time from there. */
const aMeetup = async (inHours: number, of = brand) => {
	const startsAt = new Date(Date.now() + inHours * HOUR);
	return saveMeetup(await forum.context(of.id, of.owner), {
		id: null,
		title: "Walk",
		text: "",
		startsAt,
		endsAt: new Date(startsAt.getTime() + 2 * HOUR),
		place: "Park",
		link: null,
		thread: null,
		capacity: null,
	});
};

test("a brand that never planned an event shows none of it, and its owner the way to the first one", async () => {
	for (const cookie of [undefined, ines]) {
		expect((await read("/meetups", cookie)).status).toBe(404);
		expect((await read("/", cookie)).text).not.toContain("/meetups");
		expect((await read("/badges", cookie)).text).not.toContain("was-there");
	}
	const empty = await read("/meetups", owner);
	expect([empty.status, empty.text.includes("No event is planned")]).toEqual([200, true]);
	const api = apiClient(forum);
	const key = await api.keyOf(["read"], brand.owner, brand);
	expect((await api.request("GET", "/leaderboards/month", { key })).status).toBe(200);
});

test("what is wrong in the form is said by its field, and nothing that was typed is lost", async () => {
	const wrong: [Record<string, string>, string][] = [
		[{ title: "" }, "Write something here."],
		[{ title: "nul \0 here" }, "characters"],
		[{ text: "Bring a **board**. \0" }, "characters"],
		[{ startsAt: "2031-02-30T25:61" }, "Say day and time."],
		[{ startsAt: "" }, "Say day and time."],
		[{ startsAt: "1999-01-01T10:00", endsAt: "1999-01-01T11:00" }, "before the year 2000"],
		[{ endsAt: "2031-07-01T18:30" }, "It ends before it begins."],
		[{ endsAt: "2031-07-16T18:31" }, "14 days at most"],
		[{ place: "" }, "Say where"],
		[{ link: "javascript:alert(1)" }, "An address begins with"],
		[{ capacity: "0" }, "100000"],
		[{ thread: "https://evil.example/t/1" }, "not the address of a thread"],
		[{ thread: "4711" }, ""],
	];
	for (const [more, sentence] of wrong) {
		const answer = await send("/admin/meetups?index", { ...right, ...more });
		expect([more, answer.status]).toEqual([more, 422]);
		expect(answer.text, JSON.stringify(more)).toContain(sentence);
		expect(answer.text).toContain("Bring a **board**.");
		expect(answer.text.match(/aria-invalid="true"/g)).toHaveLength(1);
	}
	for (const cookie of [undefined, ines])
		expect((await send("/admin/meetups?index", right, cookie ?? "")).status).not.toBe(303);
});

test("what is planned by the brand's clocks is shown by them, with the zone named, and holds no markup of anybody", async () => {
	const planned = await send("/admin/meetups?index", {
		...right,
		link: "https://larkspur.example/room?a=1&b=2",
	});
	expect(planned.status).toBe(303);
	const path = String(planned.headers.location).replace("/admin", "").replace("?saved", "");
	const page = await read(path);
	expect(page.text).toContain('dateTime="2031-07-01T16:30:00.000Z"');
	expect(page.text).toMatch(/6:30\sPM/);
	expect(page.text).toContain("Europe/Budapest");
	expect(page.text).toContain("<strong>board</strong>");
	expect(page.text).not.toMatch(/<script>alert|<b>evening/);
	expect((await read("/meetups")).text).toContain(path);
	expect((await read("/")).text).toContain('href="/meetups"');
	const file = await read(`${path}.ics`);
	expect(file.headers["content-type"]).toBe("text/calendar; charset=utf-8");
	expect(file.text).toContain("DTSTART:20310701T163000Z\r\n");
	const form = await read(`/admin${path}`, owner);
	expect(form.text).toContain('value="2031-07-01T18:30"');
	for (const gone of ["/meetups/4711", "/meetups/x", "/meetups/4711.ics", "/meetups/1.5"])
		expect([gone, (await read(gone)).status]).toEqual([gone, 404]);
});

test("a member says that they come without a script, members read the names and visitors the number", async () => {
	const meetup = await aMeetup(24);
	const guest = await send(`/meetups/${meetup}`, { on: "1" }, "");
	expect(String(guest.headers.location)).toContain("/sign-in");
	expect((await read(`/meetups/${meetup}`, ines)).text).toContain("Nobody yet. Be the first.");
	expect((await send(`/meetups/${meetup}`, { on: "1" }, ines)).headers.location).toBe(`/meetups/${meetup}`);
	const [member, visitor] = [await read(`/meetups/${meetup}`, ines), await read(`/meetups/${meetup}`)];
	expect(member.text).toContain('href="/m/ines"');
	expect(member.text).toContain("You are coming.");
	expect(visitor.text).not.toContain("/m/ines");
	expect(visitor.text).toContain("1 person comes");
	expect((await send(`/meetups/${meetup}`, { on: "" }, ines)).status).toBe(303);
	expect((await read(`/meetups/${meetup}`)).text).toContain("0 people come");
	const over = await aMeetup(-5);
	const late = await send(`/meetups/${over}`, { on: "1" }, ines);
	expect([late.status, late.text.includes("This event is over.")]).toEqual([409, true]);
});

test("who was there is ticked and written down; unknown names are said, and what was ticked stays", async () => {
	const meetup = await aMeetup(-1);
	await send(`/meetups/${meetup}`, { on: "1" }, ines);
	const path = `/admin/meetups/${meetup}`;
	const refused = await send(path, { intent: "attended", came: "ines", handles: "jon\n@nobody-here" });
	expect(refused.status).toBe(422);
	expect(refused.text).toContain("Nobody here has these names: nobody-here");
	expect(refused.text).toMatch(
		/name="came"[^>]*checked=""[^>]*value="ines"|value="ines"[^>]*checked=""|checked=""[^>]*value="ines"/,
	);
	expect(refused.text).toContain("@nobody-here");
	expect((await send(path, { intent: "attended", handles: "" })).text).toContain("Tick somebody");
	expect((await send(path, { intent: "attended", came: "ines", handles: "@Jon" })).status).toBe(303);
	expect((await read(`/meetups/${meetup}`)).text).toContain("2 people come");
	expect((await send(path, { intent: "take-back", handle: "jon" })).status).toBe(303);
	expect((await send(path, { intent: "take-back", handle: "jon" })).status).toBe(404);
	await forum.drainJobs();
	expect((await read("/m/ines", ines)).text).toContain("Was there");
	expect((await read("/badges/was-there", ines)).text).toContain("Events attended: 1.");
});

test("programs read events, and only an owner's key says who was there, as often as it likes", async () => {
	const api = apiClient(forum);
	const meetup = await aMeetup(-1);
	const future = await aMeetup(48);
	const member = await api.keyOf(["read", "write", "moderate"], await forum.aMember(brand.id), brand);
	const reading = await api.keyOf(["read"], brand.owner, brand);
	const writing = await api.keyOf(["read", "write"], brand.owner, brand);
	const key = await api.keyOf(["read", "write", "moderate"], brand.owner, brand);
	const path = `/meetups/${meetup}/attendances`;
	const body = { handles: ["@Ines", "jon"] };
	expect((await api.request("POST", path, { body })).status).toBe(401);
	for (const one of [member, reading, writing])
		expect((await api.request("POST", path, { key: one, body })).status).toBe(403);
	for (const wrong of [
		{},
		{ handles: [] },
		{ handles: "ines" },
		{ handles: ["nobody-here"] },
		{ handles: ["\0"] },
	])
		expect([wrong, (await api.request("POST", path, { key, body: wrong })).status]).toEqual([wrong, 422]);
	const unknown = await api.request("POST", path, { key, body: { handles: ["ines", "nobody-here"] } });
	expect(JSON.stringify(unknown.body)).toContain("nobody-here");
	expect((await api.request("POST", `/meetups/${future}/attendances`, { key, body })).status).toBe(409);
	expect((await api.request("POST", "/meetups/4711/attendances", { key, body })).status).toBe(404);
	expect((await api.request("POST", path, { key, body })).body).toEqual({
		id: meetup,
		added: 2,
		attended: 2,
	});
	expect((await api.request("POST", path, { key, body })).body).toEqual({
		id: meetup,
		added: 0,
		attended: 2,
	});
	const page = await api.request("GET", "/meetups?limit=1", { key: member });
	expect(page.body.items).toHaveLength(1);
	const next = await api.request("GET", `/meetups?limit=1&cursor=${page.body.nextCursor}`, { key: member });
	expect(next.body.items[0].id).not.toBe(page.body.items[0].id);
	expect((await api.request("GET", "/meetups?when=sometime", { key })).status).toBe(422);
	expect((await api.request("GET", "/meetups?cursor=rubbish", { key })).status).toBe(422);
	const past = await api.request("GET", "/meetups?when=past", { key });
	expect(past.body.items.every((one: { endsAt: string }) => Date.parse(one.endsAt) <= Date.now())).toBe(true);
});

test("another brand's owner finds nothing of it, and switched off nobody does", async () => {
	const meetup = await aMeetup(24);
	const other = await forum.aBrand({ slug: "acme" });
	await aMeetup(24, other);
	const cookie = await forum.cookieOf(other.id, other.owner);
	for (const path of [`/meetups/${meetup}`, `/admin/meetups/${meetup}`, `/meetups/${meetup}.ics`]) {
		expect([path, (await forum.send("GET", path, { brand: "acme", cookie })).status]).toEqual([path, 404]);
	}
	const acts: Record<string, string>[] = [
		{ intent: "cancel", reason: "Rain." },
		{ intent: "attended", handles: "ines" },
	];
	for (const fields of acts)
		expect(
			(await forum.send("POST", `/admin/meetups/${meetup}`, { brand: "acme", cookie, fields })).status,
		).toBe(404);
	await switchMeetups(await forum.context(brand.id, brand.owner), false);
	for (const cookie of [undefined, ines, owner])
		for (const path of ["/meetups", `/meetups/${meetup}`, `/meetups/${meetup}.ics`])
			expect([path, (await read(path, cookie)).status]).toEqual([path, 404]);
	expect((await read("/")).text).not.toContain('href="/meetups"');
	expect((await read("/admin/meetups", owner)).text).toContain("Show events");
	const api = apiClient(forum);
	const key = await api.keyOf(["read"], brand.owner, brand);
	expect((await api.request("GET", "/meetups", { key })).status).toBe(404);
});
