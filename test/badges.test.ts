import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addReply } from "~/features/threads/index.server";
import { apiClient } from "./api-client";
import { type HttpForum, httpForum } from "./http-forum";

let forum: HttpForum;
let brand: Awaited<ReturnType<HttpForum["aBrand"]>>;
let ines: number;
let cookies: Record<"ines" | "owner", string>;

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	brand = await forum.aBrand();
	ines = await forum.aMember(brand.id, { handle: "ines" });
	cookies = {
		ines: await forum.cookieOf(brand.id, ines),
		owner: await forum.cookieOf(brand.id, brand.owner),
	};
	const thread = await forum.aThread(brand, brand.owner);
	await addReply(await forum.context(brand.id, ines), {
		threadId: thread.id,
		body: "words",
		bodyDocument: "",
	});
	await forum.drainJobs();
});
afterAll(() => forum?.close());

const read = (path: string, cookie?: string, headers = {}) => forum.send("GET", path, { cookie, headers });
const post = (path: string, fields: Record<string, string>, cookie = cookies.owner) =>
	forum.send("POST", path, { cookie, fields });
const polite = {
	slug: "polite",
	"name-en": "Polite",
	"text-en": "Two kind words.",
	measure: "posts",
	threshold: "1",
	icon: "star",
	enabled: "on",
	isNew: "on",
};

test("a badge that is not there, or switched off, is not found", async () => {
	expect((await read("/badges/nothing")).status).toBe(404);
});

test("everybody sees what badges there are, a member how far they are", async () => {
	const visitor = await read("/badges");
	expect(visitor.text).toContain("First post");
	expect(visitor.text).not.toContain("<progress");
	const { text } = await read("/badges", cookies.ines);
	expect(text).toContain("You have it");
	expect(text).toContain("1 of 50");
	expect((await read("/badges", cookies.ines, { "accept-language": "ru" })).text).toContain(
		"Первое сообщение",
	);
});

test("who earned one reads of it behind the bell", async () => {
	const { text } = await read("/notifications", cookies.ines);
	expect(text).toContain("You earned a badge:");
	expect(text).toContain('href="/badges/first-post"');
	expect(text).toContain("First post");
});

test("a title is carried beside the name, by those who have the badge", async () => {
	expect((await post("/badges/expert", { on: "1" }, cookies.ines)).status).toBe(403);
	expect((await post("/badges/first-post", { on: "1" }, cookies.ines)).status).toBe(303);
	expect((await read("/badges/first-post", cookies.ines)).text).toContain("You carry it as a title.");
	expect((await read("/m/ines")).text).toContain("<strong>First post</strong>");
	await post("/badges/first-post", { on: "" }, cookies.ines);
	expect((await read("/m/ines")).text).not.toContain("<strong>First post</strong>");
});

test("an owner defines a badge, sees how many would have it, and publishes it to them", async () => {
	const wrong = await post("/admin/badges", { ...polite, measure: "rules-read", threshold: "5" });
	expect(wrong.status).toBe(422);
	expect(wrong.text).toContain("This can be reached once only: ask for 1.");
	expect((await post("/admin/badges", { ...polite, "name-en": "", intent: "save" })).status).toBe(422);
	expect((await post("/admin/badges", { ...polite, intent: "try" })).text).toContain(
		"1 member would have it.",
	);
	expect((await read("/badges/polite")).status).toBe(404);
	expect((await post("/admin/badges", { ...polite, intent: "save" })).status).toBe(303);
	expect((await post("/admin/badges", { ...polite, intent: "save" })).status).toBe(422);
	await forum.drainJobs();
	const page = await read("/badges/polite");
	expect(page.text).toContain("Two kind words.");
	expect(page.text).toContain('href="/m/ines"');
	const { isNew: _, enabled: __, ...off } = polite;
	expect((await post("/admin/badges", { ...off, intent: "save" })).status).toBe(303);
	expect((await read("/badges/polite")).status).toBe(404);
});

test("a badge for one language says so, and is refused for what nobody writes", async () => {
	const spoken = { ...polite, slug: "magyar", locale: "hu", intent: "save" };
	const wrong = await post("/admin/badges", { ...spoken, measure: "years", threshold: "1" });
	expect(wrong.status).toBe(422);
	expect(wrong.text).toContain("This cannot be limited in this way.");
	expect((await post("/admin/badges", spoken)).status).toBe(303);
	expect((await read("/badges/magyar")).text).toContain("Only what is written in Magyar.");
	expect((await read("/admin/badges", cookies.owner)).text).toMatch(/<option[^>]*value="hu"[^>]*selected/);
});

test("a badge given by hand says why, and can be taken back", async () => {
	const given = { intent: "give", slug: "honoured", handle: "@ines", reason: "For the meeting in May." };
	expect((await post("/admin/badges", { ...given, handle: "nobody" })).status).toBe(422);
	expect((await post("/admin/badges", given)).status).toBe(303);
	expect((await read("/m/ines")).text).toContain("For the meeting in May.");
	expect((await post("/admin/badges", { ...given, intent: "take" })).status).toBe(303);
	expect((await read("/m/ines")).text).not.toContain("For the meeting in May.");
});

test("a member names somebody, and the owner gives the badge with that reason", async () => {
	expect(
		(await post("/badges/honoured/nominate", { handle: "jon", reason: "Cake." }, cookies.ines)).status,
	).toBe(404);
	await post("/admin/badges", {
		slug: "honoured",
		measure: "by-hand",
		threshold: "1",
		icon: "award",
		repeatable: "on",
		enabled: "on",
		nominable: "on",
		intent: "save",
	});
	await forum.aMember(brand.id, { handle: "jon" });
	const wrong = await post("/badges/honoured/nominate", { handle: "nobody", reason: "Cake." }, cookies.ines);
	expect(wrong.status).toBe(422);
	expect(wrong.text).toContain('value="nobody"');
	expect((await read("/badges/honoured")).text).not.toContain("Who should have it?");
	expect((await read("/badges/honoured", cookies.ines)).text).toContain("Who should have it?");
	const said = await post(
		"/badges/honoured/nominate",
		{ handle: "@jon", reason: "For the cake." },
		cookies.ines,
	);
	expect(said.headers.location).toBe("/badges/honoured?nominated");
	expect((await read("/admin/nominations", cookies.ines)).status).toBe(403);
	const waiting = await read("/admin/nominations", cookies.owner);
	expect(waiting.text).toContain("For the cake.");
	const nomination = /name="nomination" value="(\d+)"/.exec(waiting.text)?.[1] ?? "";
	expect((await post("/admin/nominations", { nomination, verdict: "accepted" })).status).toBe(303);
	expect((await post("/admin/nominations", { nomination, verdict: "accepted" })).status).toBe(409);
	expect((await read("/m/jon")).text).toContain("For the cake.");
});

test("pages of members are visits: not those of visitors, nor refusals, nor what programs ask", async () => {
	const visitors = async () => {
		await forum.visits.flush();
		return (
			await forum.services.pool.query(
				"select m.handle from member_visit v join member m on m.id = v.member_id where m.handle = 'kim'",
			)
		).rows;
	};
	const kim = await forum.cookieOf(brand.id, await forum.aMember(brand.id, { handle: "kim" }));
	await read("/badges");
	await read("/badges/nothing", kim);
	await read("/robots.txt", kim);
	await post("/badges/honoured", { on: "1" }, kim);
	expect(await visitors()).toEqual([]);
	await read("/", kim);
	await read("/badges", kim);
	expect(await visitors()).toEqual([{ handle: "kim" }]);
});

test("a picture of the brand's own stands in place of the built-in one, also in the credential", async () => {
	const send = (content: Buffer, name: string) => {
		const head = `--y\r\nContent-Disposition: form-data; name="picture"; filename="${name}"\r\n\r\n`;
		return forum.send("POST", "/admin/badges/first-post/picture", {
			cookie: cookies.owner,
			body: Buffer.concat([Buffer.from(head), content, Buffer.from("\r\n--y--\r\n")]),
			headers: { "content-type": "multipart/form-data; boundary=y" },
		});
	};
	const svg = await send(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "star.svg");
	expect(svg.status).toBe(422);
	expect((await read("/m/ines")).text).not.toContain('src="/uploads/');
	const png = sharp({ create: { width: 300, height: 200, channels: 3, background: "#2f6f5e" } }).png();
	expect((await send(await png.toBuffer(), "star.png")).status).toBe(303);
	const [, address = ""] = /src="(\/uploads\/\d+)"/.exec((await read("/m/ines")).text) ?? [];
	expect((await read(address)).headers["content-type"]).toBe("image/webp");
	expect((await read("/badges/first-post")).text).toContain(address);
	expect((await read("/badges/first-post/credentials/ines")).json()).toMatchObject({
		credentialSubject: {
			achievement: { image: { id: `http://larkspur.forum.test${address}`, type: "Image" } },
		},
	});
	await post("/admin/badges/first-post/picture", { remove: "on" });
	expect((await read("/m/ines")).text).not.toContain(address);
});

test("the API tells badges and title", async () => {
	const api = apiClient(forum);
	const key = await api.keyOf(["read"], ines, brand);
	expect((await api.request("GET", "/badges")).status).toBe(401);
	const { body } = await api.request("GET", "/badges", { key });
	expect(body.items.length).toBeGreaterThanOrEqual(20);
	const standing = await api.request("GET", "/members/ines/standing", { key });
	expect(standing.body.badges.map(({ slug }: { slug: string }) => slug)).toContain("first-post");
	expect(standing.body.title).toBeNull();
});

test("where a brand gives none there are no badges", async () => {
	await post("/admin/standing?index", { intent: "switch", enabled: "" });
	expect((await read("/badges")).status).toBe(404);
	expect((await read("/m/ines")).text).not.toContain("held-badges");
});
