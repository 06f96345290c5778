import { compactVerify, createLocalJWKSet, decodeProtectedHeader, importJWK, type JWK } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { giveBadge, takeBadge } from "~/features/standing/index.server";
import { type HttpForum, httpForum } from "./http-forum";

let forum: HttpForum;
let brand: Awaited<ReturnType<HttpForum["aBrand"]>>;
let cookie: string;
const ORIGIN = "http://larkspur.forum.test";
const HELD = "/badges/honoured/credentials/ines";

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	brand = await forum.aBrand();
	const ines = await forum.aMember(brand.id, { handle: "ines", email: "ines@private.test" });
	await forum.aMember(brand.id, { handle: "jon" });
	cookie = await forum.cookieOf(brand.id, ines);
	await giveBadge(await asOwner(), { slug: "honoured", handle: "ines", reason: "For the meeting in May." });
	await forum.aBrand({ slug: "acme" });
});
afterAll(() => forum?.close());

const asOwner = () => forum.context(brand.id, brand.owner);
const read = (path: string, headers = {}) => forum.send("GET", path, { headers });
const token = async () => (await read(`${HELD}/jwt`)).text;
const publishedKeys = async () => (await read("/.well-known/jwks.json")).json() as { keys: JWK[] };
/** As a verifier does it who knows nothing but the token: the key comes from the address that it names. */
async function verify(signed: string) {
	const { kid = "" } = decodeProtectedHeader(signed) as { kid?: string };
	expect(kid.startsWith(`${ORIGIN}/issuer/keys/`)).toBe(true);
	const key = (await read(kid.slice(ORIGIN.length))).json() as JWK;
	const { payload } = await compactVerify(signed, await importJWK(key, "RS256"), { algorithms: ["RS256"] });
	return JSON.parse(new TextDecoder().decode(payload));
}

test.each([
	["a badge that the member does not have", "/badges/first-post/credentials/ines"],
	["a member who does not have it", "/badges/honoured/credentials/jon"],
	["a badge that is not there", "/badges/nothing/credentials/ines"],
	["a member who is not there", "/badges/honoured/credentials/nobody"],
	["a name that no database holds", "/badges/honoured/credentials/%00"],
	["a key that is not there", "/issuer/keys/nothing"],
])("nothing is found for %s", async (_, path) => {
	expect((await read(path)).status).toBe(404);
	if (!path.startsWith("/issuer")) expect((await read(`${path}/jwt`)).status).toBe(404);
});

test("another brand has neither the credential nor the key", async () => {
	const { kid = "" } = decodeProtectedHeader(await token()) as { kid?: string };
	const elsewhere = (path: string) => forum.send("GET", path, { brand: "acme" });
	expect((await elsewhere(HELD)).status).toBe(404);
	expect((await elsewhere(new URL(kid).pathname)).status).toBe(404);
	expect((await elsewhere("/.well-known/jwks.json")).json()).toEqual({ keys: [] });
});

test("a changed letter is noticed, in the words as in the signature", async () => {
	const signed = await token();
	const [header = "", payload = "", signature = ""] = signed.split(".");
	const said = Buffer.from(payload, "base64url").toString().replace("in May", "in June");
	const forged = [header, Buffer.from(said).toString("base64url"), signature].join(".");
	await expect(verify(forged)).rejects.toThrow("signature verification failed");
	const other = signature.startsWith("A") ? "B" : "A";
	await expect(verify([header, payload, other + signature.slice(1)].join("."))).rejects.toThrow(
		"signature verification failed",
	);
	expect(await verify(signed)).toMatchObject({ name: "Honoured" });
});

test("nothing private is published: no half of the key, no mail address", async () => {
	const { keys } = await publishedKeys();
	expect(keys).toHaveLength(1);
	expect(Object.keys(keys[0] as JWK).sort()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
	for (const text of [(await read(HELD)).text, JSON.stringify(await verify(await token()))])
		expect(text).not.toContain("private.test");
});

test("the credential has all that Open Badges 3.0 asks for, and says whose it is", async () => {
	const answer = await read(HELD);
	expect(answer.headers["content-type"]).toContain("application/ld+json");
	expect(answer.headers["access-control-allow-origin"]).toBe("*");
	expect(answer.json()).toEqual({
		"@context": [
			"https://www.w3.org/ns/credentials/v2",
			"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
		],
		id: ORIGIN + HELD,
		type: ["VerifiableCredential", "OpenBadgeCredential"],
		issuer: { id: `${ORIGIN}/issuer`, type: ["Profile"], name: "larkspur", url: ORIGIN },
		validFrom: expect.stringMatching(/^2026-11-02T12:00:\d\dZ$/),
		name: "Honoured",
		credentialSubject: {
			id: `${ORIGIN}/m/ines`,
			type: ["AchievementSubject"],
			identifier: [{ type: "IdentityObject", identityType: "name", identityHash: "ines", hashed: false }],
			narrative: "For the meeting in May.",
			achievement: {
				id: `${ORIGIN}/badges/honoured`,
				type: ["Achievement"],
				name: "Honoured",
				description: "Given by the team, with a reason.",
				criteria: {
					id: `${ORIGIN}/badges/honoured`,
					narrative: "Given by the team, with a reason. It can be earned more than once. The team gives it.",
				},
				inLanguage: "en",
			},
		},
	});
	expect((await read("/issuer")).json()).toMatchObject({ id: `${ORIGIN}/issuer`, type: ["Profile"] });
});

test("the reader's language changes nothing of it", async () => {
	const [one, other] = [await read(HELD), await read(HELD, { "accept-language": "ru" })];
	expect(other.text).toBe(one.text);
});

test("the signed form says the same, with the claims that repeat it, by the published keys alone", async () => {
	const signed = await token();
	const asked = await read(HELD, { accept: "application/vc+jwt" });
	expect([asked.text, asked.headers["content-type"]]).toEqual([signed, "application/vc+jwt"]);
	const credential = (await read(HELD)).json() as { validFrom: string };
	const claims = await verify(signed);
	expect(claims).toEqual({
		...credential,
		iss: `${ORIGIN}/issuer`,
		jti: ORIGIN + HELD,
		sub: `${ORIGIN}/m/ines`,
		nbf: Date.parse(credential.validFrom) / 1_000,
	});
	const header = decodeProtectedHeader(signed);
	expect(Object.keys(header).sort()).toEqual(["alg", "kid", "typ"]);
	expect(header).toMatchObject({ alg: "RS256", typ: "JWT" });
	const [named] = (await publishedKeys()).keys;
	const set = createLocalJWKSet({ keys: [{ ...(named as JWK), kid: header.kid as string }] });
	await expect(compactVerify(signed, set)).resolves.toBeTruthy();
});

test("the key is made once, whoever signs first", async () => {
	const acme = (
		await forum.db.selectFrom("brand").select("id").where("slug", "=", "acme").executeTakeFirstOrThrow()
	).id;
	await forum.aMember(acme, { handle: "ines" });
	await forum.services.pool.query(
		"insert into badge_grant (brand_id, badge_id, member_id, granted_at) select b.brand_id, b.id, m.id, now() from badge b join member m on m.brand_id = b.brand_id where b.slug = 'honoured' and m.handle = 'ines' and b.brand_id = $1",
		[acme],
	);
	const ask = () => forum.send("GET", `${HELD}/jwt`, { brand: "acme" });
	const kids = (await Promise.all([ask(), ask(), ask(), ask()])).map(
		({ text }) => decodeProtectedHeader(text).kid,
	);
	expect(new Set(kids).size).toBe(1);
});

test("the member finds it at the badge, everybody at its holders", async () => {
	const own = await forum.send("GET", "/badges/honoured", { cookie });
	expect(own.text).toContain("Credential that others can check");
	expect(own.text).toContain(`href="${HELD}/jwt"`);
	const visitor = await read("/badges/honoured");
	expect(visitor.text).not.toContain("Credential that others can check");
	expect(visitor.text).toContain(`href="${HELD}"`);
});

test("what is taken back is not found any more, and what is given again is", async () => {
	await takeBadge(await asOwner(), { slug: "honoured", handle: "ines" });
	expect([(await read(HELD)).status, (await read(`${HELD}/jwt`)).status]).toEqual([404, 404]);
	await giveBadge(await asOwner(), { slug: "honoured", handle: "ines", reason: "Once more." });
	expect((await read(HELD)).status).toBe(200);
});

test("where a brand gives no badges there is no credential; its keys stay, for those who took one along", async () => {
	const signed = await token();
	await forum.services.pool.query(
		"insert into standing_setting (brand_id, enabled) values ($1, false) on conflict (brand_id) do update set enabled = false",
		[brand.id],
	);
	expect((await read(HELD)).status).toBe(404);
	expect(await verify(signed)).toMatchObject({ name: "Honoured" });
});
