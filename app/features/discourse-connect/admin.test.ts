import { createHmac } from "node:crypto";
import { signedPair } from "@test/connect-site";
import { type HttpForum, httpForum } from "@test/http-forum";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const SECRET = "kettles-and-their-lids";
let forum: HttpForum;
let cookie: string;
let brandId: number;

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	const larkspur = await forum.aBrand();
	brandId = larkspur.id;
	cookie = await forum.cookieOf(larkspur.id, larkspur.owner);
});
afterAll(() => forum?.close());

const send = (fields: Record<string, string>) => forum.send("POST", "/admin/connect", { cookie, fields });
const examine = async (pasted: string) => (await send({ pasted })).text;
const pasted = (fields: Record<string, string>, secret = SECRET) =>
	`http://larkspur.forum.test/session/sso_login?${new URLSearchParams(signedPair(fields, secret))}`;

describe("the owner's page", () => {
	test.each([
		[{ address: "www.brand.example" }, "Give a whole address"],
		[{ address: "ftp://brand.example/" }, "Give a whole address"],
		[{ address: "https://user:word@brand.example/" }, "Give a whole address"],
		[{ address: "http://larkspur.forum.test/sign-in" }, "own address"],
		[{ address: "https://brand.example/", sharedSecret: "too short" }, "16 to 200"],
		[{ address: "https://brand.example/", passwords: "nobody" }, "Choose one"],
		[{ origin: "https://brand.example/path" }, "Give scheme, host and port alone"],
		[{ origin: "https://*.brand.example" }, "Give scheme, host and port alone"],
	])("refuses %o beside the field, and sends no secret back", async (fields, sentence) => {
		const answer = await send(fields as unknown as Record<string, string>);
		expect(answer.status).toBe(422);
		expect(answer.text).toContain(sentence);
		expect(answer.text).not.toContain("too short");
	});

	test("shows a secret once, keeps it while the rest changes, and ends it", async () => {
		const made = await send({ address: "https://brand.example/in" });
		const [, secret = ""] = /<p class="secret">([\w-]{32})<\/p>/.exec(made.text) ?? [];
		expect(secret).toHaveLength(32);
		expect((await send({ address: "https://brand.example/other", passwords: "staff" })).status).toBe(303);
		const stored = () =>
			forum.db.selectFrom("connectConsumer").select(["address", "secret", "passwords"]).execute();
		expect(await stored()).toEqual([{ address: "https://brand.example/other", secret, passwords: "staff" }]);
		const page = await forum.send("GET", "/admin/connect", { cookie });
		expect(page.text).toContain("https://brand.example/other");
		expect(page.text).not.toContain(secret);
		expect((await send({ address: "https://brand.example/in", renew: "on" })).text).toContain(
			'class="secret"',
		);
		expect((await stored())[0]?.secret).not.toBe(secret);
		await send({ end: "on" });
		expect(await stored()).toEqual([]);
	});

	test("allows a site and forbids it", async () => {
		expect((await send({ origin: "https://shop.example", sharedSecret: SECRET })).status).toBe(303);
		expect((await forum.send("GET", "/admin/connect", { cookie })).text).toContain("https://shop.example");
		await send({ forbid: "https://shop.example" });
		expect(await forum.db.selectFrom("connectSite").select("origin").execute()).toEqual([]);
	});

	test("what it does is written to the log, without the secrets", async () => {
		const entries = await forum.db
			.selectFrom("auditEntry")
			.select(["act", "before", "after"])
			.where("brandId", "=", brandId)
			.where("act", "like", "connect%")
			.orderBy("id")
			.execute();
		expect([...new Set(entries.map(({ act }) => act))].sort()).toEqual([
			"connect-site.allowed",
			"connect-site.forbidden",
			"connect.ended",
			"connect.saved",
		]);
		expect(JSON.stringify(entries)).not.toContain(SECRET);
		expect((await forum.send("GET", "/mod/log", { cookie })).text).toContain(
			"Set sign-in by the brand&#x27;s site",
		);
	});
});

describe("the doctor", () => {
	const customer = { external_id: "cust-1", email: "anna@people.test", name: "Anna" };
	const question = { nonce: "n", return_sso_url: "https://shop.example/back" };
	beforeAll(async () => {
		await send({ address: "https://brand.example/in", sharedSecret: SECRET });
		await send({ origin: "https://shop.example", sharedSecret: `${SECRET}-shop` });
	});

	test.each([
		["hello", "sso and sig are missing"],
		["sso=abc", "sso and sig are missing"],
		["sso=YT0x&sig=YWJj", "64 hexadecimal digits"],
		[pasted(customer, "another-secret-of-16"), "The signature does not fit."],
		[pasted(customer), "The field nonce is missing."],
		[pasted({ ...customer, nonce: "nobody-waits" }), "Begin again with the sign-in button."],
		[pasted({ nonce: "n", email: "a@b.test" }), "external_id is missing"],
		[pasted({ nonce: "n", external_id: "0", email: "a@b.test" }), "no id of a single customer"],
		[pasted({ nonce: "n", external_id: "1", email: "nobody" }), "not an email address"],
		[
			pasted({ ...question, return_sso_url: "https://shop.example.evil.test/" }, `${SECRET}-shop`),
			"may not go to this site",
		],
		[pasted({ ...question, return_sso_url: "back" }, `${SECRET}-shop`), "return_sso_url is missing"],
	])("%s", async (text, sentence) => {
		const answer = await examine(text);
		expect(answer).toContain(sentence);
		expect(answer).toContain("Something is wrong with this.");
	});

	test("knows the usual mistakes with a right secret", async () => {
		const sso = Buffer.from("external_id=1&name=??>>??>>").toString("base64");
		expect(sso).toContain("+");
		const over = (text: string) => createHmac("sha256", SECRET).update(text).digest("hex");
		expect(await examine(`?sso=${sso}&sig=${over(sso)}`)).toContain("plus signs became spaces");
		const encoded = encodeURIComponent(sso);
		const decoded = over("external_id=1&name=??>>??>>");
		expect(await examine(`?sso=${encoded}&sig=${decoded}`)).toContain("something else was signed");
		expect(await examine(`sso: ${encoded}\nsig: ${over(encoded)}`)).toContain("something else was signed");
		const plain = "external_id=1";
		expect(await examine(`?sso=${plain.replace("=", "%3D")}&sig=${over(plain)}`)).toContain(
			"not a query in base64",
		);
	});

	test("keeps nothing of it, and uses nothing up", async () => {
		const begun = await forum.send("GET", "/session/sso");
		const sent = new URL(String(begun.headers.location)).searchParams.get("sso") ?? "";
		const nonce = new URLSearchParams(Buffer.from(sent, "base64").toString("utf8")).get("nonce") ?? "";
		const text = pasted({ ...customer, nonce });
		for (const time of [1, 2]) {
			const answer = await examine(text);
			expect(answer, String(time)).toContain("Everything is right with this.");
			expect(answer).not.toContain(nonce);
		}
		expect(await examine(pasted(question, `${SECRET}-shop`))).toContain("Everything is right with this.");
	});
});
