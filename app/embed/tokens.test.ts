import { createHmac, generateKeyPairSync } from "node:crypto";
import { type EmbedClient, embedClient, SHOP } from "@test/embed-client";
import { type HttpForum, httpForum } from "@test/http-forum";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSsoKey, examineToken, revokeSsoKey } from "~/features/embed/index.server";
import { signCustomer } from "../../packages/sso/src/sign-customer";

let forum: HttpForum;
let larkspur: Awaited<ReturnType<HttpForum["aBrand"]>>;
let acme: typeof larkspur;
let shop: EmbedClient;
let other: EmbedClient;
let revoked: { kid: string; secret: string | null };
const rsa = generateKeyPairSync("rsa", { modulusLength: 2_048 });
const pem = (key: { export(options: { type: "spki"; format: "pem" }): string | Buffer }) =>
	String(key.export({ type: "spki", format: "pem" }));
let rsaKid: string;

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	larkspur = await forum.aBrand();
	acme = await forum.aBrand({ slug: "acme" });
	shop = await embedClient(forum, larkspur);
	other = await embedClient(forum, acme, "https://other.test");
	const ctx = { ...(await forum.context(larkspur.id)), now: new Date() };
	revoked = await createSsoKey(ctx, { algorithm: "HS256", name: "", publicKey: "" });
	await revokeSsoKey(ctx, revoked.kid);
	rsaKid = (await createSsoKey(ctx, { algorithm: "RS256", name: "", publicKey: pem(rsa.publicKey) })).kid;
});
afterAll(() => forum?.close());

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const seconds = () => Math.floor(Date.now() / 1_000);
let made = 0;

/** A right token, but for what a test changes. A claim that is undefined is left out. */
function token(claims: object = {}, header: object = {}, key = shop.key) {
	made += 1;
	const head = encode({ alg: "HS256", typ: "JWT", kid: shop.kid, ...header });
	const body = encode({
		iss: SHOP,
		aud: shop.brandOrigin,
		sub: "cust_1",
		jti: `token-${made}`,
		iat: seconds(),
		exp: seconds() + 120,
		origin: SHOP,
		name: "Anna",
		...claims,
	});
	return `${head}.${body}.${createHmac("sha256", key).update(`${head}.${body}`).digest("base64url")}`;
}

const exchange = (given: unknown, origin: string | null = SHOP) =>
	shop.ask("POST", "/session", { body: { token: given }, origin });

describe("a host's token", () => {
	const attacks: [string, string, () => unknown][] = [
		["is no text", "token-malformed", () => 12],
		["is empty", "token-malformed", () => ""],
		["has two parts", "token-malformed", () => token().split(".").slice(0, 2).join(".")],
		["has five parts, as an encrypted one", "token-malformed", () => `${token()}.a.b`],
		["has a header that is no JSON", "token-malformed", () => token().replace(/^[^.]+/, "bm9uZQ")],
		["has claims that are a list", "token-malformed", () => `${encode({ alg: "HS256" })}.${encode([])}.x`],
		["is as long as a book", "token-too-long", () => token({ name: "a".repeat(9_000) })],
		["is unsigned", "algorithm-none", () => token({}, { alg: "none" })],
		["is unsigned, written otherwise", "algorithm-none", () => token({}, { alg: "nOnE" })],
		["names another algorithm", "algorithm-mismatch", () => token({}, { alg: "HS512" })],
		["has an algorithm that is a list", "algorithm-mismatch", () => token({}, { alg: ["HS256"] })],
		[
			"uses a public key as its secret",
			"algorithm-mismatch",
			() => token({}, { kid: rsaKid, alg: "HS256" }, pem(rsa.publicKey)),
		],
		["calls a secret a public key", "algorithm-mismatch", () => token({}, { alg: "RS256" })],
		["brings its key's address", "header-forbidden", () => token({}, { jku: "https://evil.test/jwks" })],
		["brings a certificate's address", "header-forbidden", () => token({}, { x5u: "https://evil.test/x" })],
		["brings its own key", "header-forbidden", () => token({}, { jwk: { kty: "oct", k: "AAAA" } })],
		["asks for extensions", "header-forbidden", () => token({}, { crit: ["exp"] })],
		["is not encoded", "header-forbidden", () => token({}, { b64: false })],
		["names no key", "key-unknown", () => token({}, { kid: undefined })],
		["names an unknown key", "key-unknown", () => token({}, { kid: "nobody-made-this" })],
		["names a key by a path", "key-unknown", () => token({}, { kid: "../../../dev/null" })],
		["names a key in SQL", "key-unknown", () => token({}, { kid: "x' or '1'='1" })],
		["names another brand's key", "key-unknown", () => token({}, { kid: other.kid }, other.key)],
		[
			"was signed with a revoked key",
			"key-revoked",
			() => token({}, { kid: revoked.kid }, revoked.secret ?? ""),
		],
		["was signed with another secret", "signature-invalid", () => token({}, {}, "guessed")],
		["was signed with an empty secret", "signature-invalid", () => token({}, {}, "")],
		["has no signature", "signature-invalid", () => token().replace(/[^.]+$/, "")],
		[
			"was changed after its signing",
			"signature-invalid",
			() => {
				const [head, , signature] = token().split(".");
				const [, claims] = token({ sub: "admin" }).split(".");
				return [head, claims, signature].join(".");
			},
		],
		["has no issuer", "issuer-missing", () => token({ iss: undefined })],
		["has no audience", "audience-missing", () => token({ aud: undefined })],
		["has an empty audience", "audience-missing", () => token({ aud: [] })],
		["is for another brand", "audience-wrong", () => token({ aud: other.brandOrigin })],
		[
			"is for this brand and another",
			"audience-wrong",
			() => token({ aud: [shop.brandOrigin, "https://x.test"] }),
		],
		[
			"is for an address that begins alike",
			"audience-wrong",
			() => token({ aud: `${shop.brandOrigin}.evil.test` }),
		],
		["has no subject", "subject-missing", () => token({ sub: undefined })],
		["has an empty subject", "subject-missing", () => token({ sub: "" })],
		["has a number as its subject", "subject-malformed", () => token({ sub: 4711 })],
		["speaks of nobody", "subject-malformed", () => token({ sub: "undefined" })],
		["speaks of null", "subject-malformed", () => token({ sub: " NULL " })],
		["has a subject with a line break", "subject-malformed", () => token({ sub: "a\nb" })],
		["has an endless subject", "subject-malformed", () => token({ sub: "a".repeat(201) })],
		["has no id", "token-id-missing", () => token({ jti: undefined })],
		["has a list as its id", "token-id-missing", () => token({ jti: ["a"] })],
		["does not say when it was made", "issued-at-missing", () => token({ iat: undefined })],
		[
			"was made tomorrow",
			"issued-in-future",
			() => token({ iat: seconds() + 86_400, exp: seconds() + 86_460 }),
		],
		["was made in milliseconds", "issued-in-future", () => token({ iat: Date.now(), exp: Date.now() + 1 })],
		["has a text as its time", "issued-at-missing", () => token({ iat: String(seconds()) })],
		["does not end", "expiry-missing", () => token({ exp: undefined })],
		["has ended", "expired", () => token({ iat: seconds() - 200, exp: seconds() - 1 })],
		["ends in five years", "expiry-too-far", () => token({ exp: seconds() + 5 * 31_536_000 })],
		["ends in six minutes", "expiry-too-far", () => token({ exp: seconds() + 360 })],
		[
			"is old and still long",
			"expiry-too-far",
			() => token({ iat: seconds() - 86_400, exp: seconds() + 200 }),
		],
		["begins later", "not-yet-valid", () => token({ nbf: seconds() + 100 })],
		[
			"comes from another origin than it says",
			"origin-mismatch",
			() => token({ origin: "https://shop.test.evil.test" }),
		],
		["has an origin that is a list", "origin-mismatch", () => token({ origin: [SHOP] })],
		["has no name for a first sign-in", "name-missing", () => token({ sub: "nameless", name: undefined })],
		["has a name that nobody sees", "name-missing", () => token({ sub: "nameless", name: "\u200b \u2060" })],
	];

	test.each(attacks)("that %s is refused: %s", async (_, code, make) => {
		const answer = await exchange(make());
		expect(answer.body).toMatchObject({ code, status: 401 });
		expect(answer.status).toBe(401);
		expect(answer.headers["content-type"]).toBe("application/problem+json");
		expect(answer.headers["access-control-allow-origin"]).toBe(SHOP);
		expect(answer.body.detail.length).toBeGreaterThan(20);
	});

	test("without any origin is refused, and with one of its own taken", async () => {
		expect((await exchange(token({ origin: undefined }), null)).body.code).toBe("origin-missing");
		expect((await exchange(token({ origin: "https://evil.test" }), null)).body.code).toBe("origin-mismatch");
		expect((await exchange(token(), null)).status).toBe(200);
	});

	test("is refused in the asker's language", async () => {
		const answer = await shop.ask("POST", "/session?locale=ru", { body: { token: "" } });
		expect(answer.headers["content-language"]).toBe("ru");
		expect(answer.body.detail).toMatch(/^Это не подписанный токен/);
	});

	test("is used up by its first use, also when two come at once", async () => {
		const once = token({ sub: "replayed" });
		const answers = await Promise.all([1, 2, 3, 4].map(() => exchange(once)));
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
		expect((await exchange(once)).body.code).toBe("token-replayed");
	});

	test("that claims a role makes a plain member", async () => {
		const answer = await exchange(token({ sub: "boss", role: "owner", admin: true, roles: ["moderator"] }));
		expect(answer.status).toBe(200);
		const member = await forum.db
			.selectFrom("member")
			.select(["role", "accountId"])
			.where("handle", "=", answer.body.member.handle)
			.executeTakeFirstOrThrow();
		expect(member).toEqual({ role: "member", accountId: null });
	});

	test("of the same subject is the same member, with the name as it is now", async () => {
		const first = await exchange(token({ sub: "cust_7", name: "Vera" }));
		const second = await exchange(token({ sub: "cust_7", name: "Vera Novák" }));
		const third = await exchange(token({ sub: "cust_7", name: undefined }));
		expect(second.body.member).toMatchObject({ handle: first.body.member.handle, name: "Vera Novák" });
		expect(third.body.member.name).toBe("Vera Novák");
	});

	test("sent twice for somebody new makes one member", async () => {
		const answers = await Promise.all([1, 2, 3].map(() => exchange(token({ sub: "newcomer" }))));
		expect(new Set(answers.map(({ body }) => body.member.handle)).size).toBe(1);
	});

	test("with a mail address finds nobody by it", async () => {
		const anna = await forum.aMember(larkspur.id, { handle: "anna-real", email: "anna@example.com" });
		const answer = await exchange(token({ sub: "thief", email: "anna@example.com", email_verified: true }));
		expect(answer.body.member.handle).not.toBe("anna-real");
		expect(anna).toBeGreaterThan(0);
	});
});

describe("keys", () => {
	const pairs = {
		RS256: rsa,
		ES256: generateKeyPairSync("ec", { namedCurve: "P-256" }),
		EdDSA: generateKeyPairSync("ed25519"),
	};
	test.each(["RS256", "ES256", "EdDSA"] as const)("%s signs customers in", async (algorithm) => {
		const ctx = { ...(await forum.context(larkspur.id)), now: new Date() };
		const pair = pairs[algorithm];
		const { kid } = await createSsoKey(ctx, { algorithm, name: "", publicKey: pem(pair.publicKey) });
		const signed = signCustomer({
			key: pair.privateKey,
			kid,
			algorithm,
			brand: shop.brandOrigin,
			origin: SHOP,
			customer: { id: `of-${algorithm}`, name: "Anna" },
		});
		expect((await exchange(signed)).status).toBe(200);
	});

	test.each([
		["a private key", "ES256", String(pairs.ES256.privateKey.export({ type: "pkcs8", format: "pem" }))],
		["a key of another kind", "RS256", pem(pairs.EdDSA.publicKey)],
		["another curve", "ES256", pem(generateKeyPairSync("ec", { namedCurve: "P-384" }).publicKey)],
		[
			"an RSA key that is too short",
			"RS256",
			pem(generateKeyPairSync("rsa", { modulusLength: 1_024 }).publicKey),
		],
		["a secret as JWK", "RS256", '{"kty":"oct","k":"AAAA"}'],
		["nothing", "EdDSA", ""],
	] as const)("%s is refused as a public key", async (_, algorithm, publicKey) => {
		const ctx = await forum.context(larkspur.id);
		await expect(createSsoKey(ctx, { algorithm, name: "", publicKey })).rejects.toThrow("invalid");
	});

	test("old and new are taken side by side until the old one is revoked", async () => {
		const ctx = { ...(await forum.context(acme.id)), now: new Date() };
		const newer = await createSsoKey(ctx, { algorithm: "HS256", name: "", publicKey: "" });
		const signed = (kid: string, key: string) =>
			signCustomer({
				key,
				kid,
				algorithm: "HS256",
				brand: other.brandOrigin,
				origin: "https://other.test",
				customer: { id: "c", name: "Cleo" },
			});
		const tries = async () => [
			(await other.ask("POST", "/session", { body: { token: signed(other.kid, other.key) } })).status,
			(await other.ask("POST", "/session", { body: { token: signed(newer.kid, newer.secret ?? "") } }))
				.status,
		];
		expect(await tries()).toEqual([200, 200]);
		await revokeSsoKey(ctx, other.kid);
		expect(await tries()).toEqual([401, 200]);
	});
});

describe("the doctor", () => {
	test("names everything that is wrong, and uses nothing up", async () => {
		const ctx = { ...(await forum.context(larkspur.id)), now: new Date() };
		const bad = token({ aud: "https://elsewhere.test", exp: seconds() + 9_000, sub: "null" }, {}, "wrong");
		const problems = (await examineToken(ctx, bad)).flatMap(({ problem }) => problem ?? []);
		expect(problems).toEqual(["signature-invalid", "audience-wrong", "subject-malformed", "expiry-too-far"]);
		const good = token({ sub: "patient" });
		expect((await examineToken(ctx, ` ${good}\n`)).every(({ passed }) => passed)).toBe(true);
		expect((await exchange(good)).status).toBe(200);
	});

	test("asks no further where there is nothing to ask", async () => {
		const found = await examineToken(await forum.context(larkspur.id), "hello");
		expect(found[0]).toEqual({ check: "shape", passed: false, problem: "token-malformed" });
		expect(found.slice(1).every(({ passed }) => passed === null)).toBe(true);
	});
});
