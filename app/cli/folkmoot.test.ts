import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cluster, openCluster } from "@db/embedded/open-cluster";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** Each command is a process: on a machine with other work a dozen of them take their time. */
const MANY_COMMANDS_MS = 180_000;
let dataDir: string;
let cluster: Cluster;

interface Answer {
	code: number | null;
	out: string;
	err: string;
}

function runNode(script: string, args: string[], { stdin = "", env = {} } = {}): Promise<Answer> {
	const inherited = { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir };
	return new Promise((done, fail) => {
		const child = spawn(process.execPath, [script, ...args], {
			env: { ...inherited, ...env } as unknown as NodeJS.ProcessEnv,
		});
		const answer = { out: "", err: "" };
		child.stdout.on("data", (chunk) => {
			answer.out += chunk;
		});
		child.stderr.on("data", (chunk) => {
			answer.err += chunk;
		});
		child.once("error", fail).once("close", (code) => done({ code, ...answer }));
		child.stdin.end(stdin);
	});
}

const folkmoot = (line: string, more?: { stdin?: string; env?: Record<string, string> }) =>
	runNode("build/folkmoot.js", line.split(" "), more);

async function query(text: string) {
	const client = new pg.Client({ connectionString: cluster.url });
	await client.connect();
	return client.query(text).finally(() => client.end());
}

beforeAll(async () => {
	dataDir = await mkdtemp(join(tmpdir(), "folkmoot-cli-"));
	const [help] = await Promise.all([
		runNode("scripts/folkmoot.mjs", ["--help"]),
		// Held open, so that the commands join it and need not start one each.
		openCluster(dataDir).then((opened) => {
			cluster = opened;
		}),
	]);
	expect(help).toMatchObject({ code: 0, err: "" });
	expect((await folkmoot("migrate --json")).code).toBe(0);
	await folkmoot("brand create --slug acme --name Acme");
	await folkmoot("member create --brand acme --handle ann --role member");
}, 30_000);

afterAll(async () => {
	await cluster?.close();
	await rm(dataDir, { recursive: true, force: true });
});

describe.concurrent("wrong usage ends with 2 and prints no result", () => {
	test.each([
		["a command that is not known", "nonsense"],
		["an option that is missing", "brand create --slug acme"],
		["a slug with capitals", "brand create --slug Acme --name Acme"],
		["fewer posts than threads", "load --threads 5 --posts 4"],
		["a period turned round", "moderation transparency --brand acme --from 2026-02-01 --to 2026-01-01"],
		["a day that is none", "moderation transparency --brand acme --from 2026-02-30"],
		["a format that is none", "moderation transparency --brand acme --format pdf"],
		["a rehearsal of nothing", "moderation rehearse --brand acme"],
		["a rehearsal of two things", "moderation rehearse --brand acme --rule 1 --kind length"],
		["settings that are no JSON", "moderation rehearse --brand acme --kind length --settings minimum=5"],
		["a password for nobody", "member create --brand acme --handle bea --role member --password-stdin"],
	])("%s", async (_, line) => {
		const { code, out, err } = await folkmoot(line);
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(err).not.toBe("");
	});
});

describe.concurrent("what cannot be done ends with 1, one sentence and no result", () => {
	test.each([
		[
			"member create --brand nope --handle bea --role member",
			"There is no brand with the slug “nope”. Known: acme.",
		],
		["brand create --slug acme --name Again", "There is a brand with the slug “acme” already."],
		["member create --brand acme --handle ann --role member", "The handle “ann” is taken in “acme”."],
		["member role --brand acme --handle nobody --role owner", "Nobody in “acme” has the handle “nobody”."],
		[
			"api-key create --brand acme --scope read",
			/^“acme” has no owner .* member create --brand acme .* --role owner$/,
		],
		["moderation transparency --brand nope", "There is no brand with the slug “nope”. Known: acme."],
		["moderation transparency --brand acme", /^“acme” has no owner who could ask this\./],
		["moderation rehearse --brand acme --rule 1", /^“acme” has no owner who could ask this\./],
		["api-key revoke --brand acme --id 99", "“acme” has no API key with the id 99."],
		["seed demo", /^There are brands already \(acme\)/],
	])("%s", async (line, sentence) => {
		const { code, out, err } = await folkmoot(line);
		expect({ code, out }).toEqual({ code: 1, out: "" });
		if (typeof sentence === "string") expect(err).toBe(`${sentence}\n`);
		else expect(err.trimEnd()).toMatch(sentence);
	});

	test("a password that is too short is refused in English, and nothing is made", async () => {
		const line =
			"member create --brand acme --handle bea --role member --email bea@acme.example --password-stdin";
		expect(await folkmoot(line, { stdin: "short\n" })).toEqual({
			code: 1,
			out: "",
			err: "Use at least 10 characters.\n",
		});
		expect((await query("select from member where handle = 'bea'")).rowCount).toBe(0);
	});

	test("a database that does not answer is named, and the doctor goes on without it", async () => {
		const env = { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" };
		const { code, err } = await folkmoot("brand list", { env });
		expect(code).toBe(1);
		expect(err).toMatch(/^The database does not answer \(.*ECONNREFUSED.*\n$/);
		const checked = await folkmoot("doctor --json", { env });
		const status = Object.fromEntries(
			JSON.parse(checked.out).map((one: { name: string; status: string }) => [one.name, one.status]),
		);
		expect(checked.code).toBe(1);
		expect(status).toMatchObject({
			settings: "ok",
			database: "fail",
			migrations: "fail",
			mail: "ok",
			storage: "ok",
		});
	});

	test("a database of others is not migrated unasked", async () => {
		await query("create database bare");
		const env = { DATABASE_URL: cluster.url.replace(/\/folkmoot$/, "/bare") };
		const { code, err } = await folkmoot("brand list", { env });
		expect(code).toBe(1);
		expect(err).toMatch(/^The database lacks \d+ migrations .* migrate\n$/);
	});
});

describe("what is done ends with 0", () => {
	test("a brand comes with its domain, a category in its language and an owner", async () => {
		const line =
			"brand create --slug tea --name Teaház --locale hu --host Forum.Tea.example --owner-email eve@tea.example --json";
		const { code, out, err } = await folkmoot(line);
		expect({ code, err }).toEqual({ code: 0, err: "" });
		const made = JSON.parse(out);
		expect(made).toMatchObject({
			slug: "tea",
			owner: { handle: "owner", email: "eve@tea.example", password: expect.any(String) },
		});
		expect(made.origin).toContain("//forum.tea.example");
		const { rows } = await query(`select name from category where brand_id = ${made.id}`);
		expect(rows).toEqual([{ name: "Általános" }]);
	});

	test("a key acts as the first owner, is printed alone, and ends", async () => {
		await folkmoot("member role --brand acme --handle ann --role owner");
		const { code, out } = await folkmoot("api-key create --brand acme --scope read,write");
		expect(code).toBe(0);
		expect(out).toMatch(/^fm_[\w-]{32}\n$/);
		const [key] = JSON.parse((await folkmoot("api-key list --brand acme --json")).out);
		expect(key).toMatchObject({ member: "ann", scopes: ["read", "write"], revokedAt: null });
		expect((await folkmoot(`api-key revoke --brand acme --id ${key.id}`)).code).toBe(0);
		expect((await query("select from api_key where revoked_at is null")).rowCount).toBe(0);
	});

	test("the last owner keeps the role", async () => {
		await folkmoot("member role --brand acme --handle ann --role owner");
		const { code, err } = await folkmoot("member role --brand acme --handle ann --role member");
		expect(code).toBe(1);
		expect(err).toContain("last owner");
	});

	test("a membership ends only where that is said, and never that of the last owner", async () => {
		await folkmoot("member create --brand acme --handle zoe --role member");
		const line = "member erase --brand acme --handle zoe --texts remove";
		const asked = await folkmoot(line);
		expect(asked).toMatchObject({ code: 1, out: "" });
		expect(asked.err).toContain("Add --yes to do it.");
		expect((await folkmoot("member erase --brand acme --handle zoe --texts some --yes")).code).toBe(2);
		const { code, out } = await folkmoot(`${line} --yes --json`);
		expect(code).toBe(0);
		const erased = JSON.parse(out);
		expect(erased).toMatchObject({ pseudonym: `former-${erased.id}`, texts: "remove" });
		expect((await query("select from member where handle = 'zoe'")).rowCount).toBe(0);
		expect((await folkmoot(`${line} --yes`)).err).toContain("Nobody in “acme” has the handle “zoe”.");
		await folkmoot("member role --brand acme --handle ann --role owner");
		const last = await folkmoot("member erase --brand acme --handle ann --texts keep --yes");
		expect(last).toMatchObject({ code: 1, err: expect.stringContaining("A forum needs an owner.") });
	});

	test("a member with an address can sign in at once; a known one keeps the password", async () => {
		const line =
			"member create --brand acme --handle gil --role moderator --email Gil@acme.example --accept-rules --json";
		const made = JSON.parse((await folkmoot(line)).out);
		expect(made).toMatchObject({ handle: "gil", role: "moderator", email: "gil@acme.example" });
		const account = () =>
			query("select password_hash, email_verified_at from account where email = 'gil@acme.example'");
		const {
			rows: [before],
		} = await account();
		expect(before.email_verified_at).not.toBeNull();
		await folkmoot("brand create --slug cup --name Cup");
		const { code, out } = await folkmoot(
			"member create --brand cup --handle gil --role member --email gil@acme.example --json",
		);
		expect(code).toBe(0);
		expect(JSON.parse(out).password).toBeUndefined();
		expect((await account()).rows).toEqual([before]);
	});

	test("a loaded brand has what was asked for, and old posts are rendered again", async () => {
		const loaded = await folkmoot("load --brand acme --threads 10 --posts 40 --json");
		expect(JSON.parse(loaded.out)).toMatchObject({ brand: "acme", threads: 10, posts: 40 });
		expect(loaded.err).toContain("100 %");
		const html = async () => (await query("select id, body_html from post order by id")).rows;
		const before = await html();
		await query("update post set renderer_version = 0, body_html = '' where number > 1");
		expect(JSON.parse((await folkmoot("rerender --json")).out)).toMatchObject({ posts: 30 });
		expect(await html()).toEqual(before);
	});

	test("a rule is tried on what was written, and tells how far it is beside the result", async () => {
		await folkmoot("member role --brand acme --handle ann --role owner");
		await query("update post set created_at = now() - interval '1 day'");
		const line = 'moderation rehearse --brand acme --kind length --settings {"minimum":5000}';
		const { code, out, err } = await folkmoot(line);
		expect(code).toBe(0);
		// Staff are not screened, whoever of them has written.
		expect(out).toMatch(
			/^Of (\d+) posts of the last 30 days it would have held \1, of which moderators approved 0, acted on 0, and left \1 alone\.\n$/,
		);
		expect(err).toContain("100 %");
		const short = await folkmoot(`${line} --json`.replace("5000", "1"));
		expect(JSON.parse(short.out)).toMatchObject({ state: "done", kind: "length", caught: 0 });
	});

	test("a rule that is not there, of no kind, or set wrongly is refused", async () => {
		const lines = ["--rule 99", "--kind nonsense", '--kind length --settings {"minimum":0}'];
		for (const line of lines) {
			const { code, out, err } = await folkmoot(`moderation rehearse --brand acme ${line}`);
			expect({ code, out, lines: err.trimEnd().split("\n").length }).toEqual({ code: 1, out: "", lines: 1 });
		}
	});

	test("the transparency report comes as JSON, as a table, as statements, and into a file", async () => {
		const line = "moderation transparency --brand acme";
		const { code, out, err } = await folkmoot(line);
		expect({ code, err }).toEqual({ code: 0, err: "" });
		expect(JSON.parse(out)).toMatchObject({ brand: "acme", notices: { count: 0 } });
		const file = join(dataDir, "report.csv");
		const saved = await folkmoot(`${line} --from 2026-01-01 --to 2027-01-01 --format csv --out ${file}`);
		expect(saved).toEqual({ code: 0, out: "", err: `Wrote ${file}.\n` });
		expect(await readFile(file, "utf8")).toContain("acme,2026-01-01,2027-01-01,notices.count,0\r\n");
		expect(JSON.parse((await folkmoot(`${line} --format eu-statements`)).out)).toEqual({ statements: [] });
		expect((await folkmoot(`${line} --out ${join(dataDir, "nowhere", "report.json")}`)).code).toBe(1);
	});

	test("the doctor finds nothing that fails", async () => {
		const { code, out } = await folkmoot("doctor");
		expect(code).toBe(0);
		expect(out).toMatch(/^ok {4}database: Postgres \d+/m);
		expect(out).not.toMatch(/^fail/m);
	});
});

describe("embedding", () => {
	test.each([
		["origin allow www.brand.example --brand acme", "Give scheme, host and port alone"],
		["origin allow https://www.brand.example/shop --brand acme", "Give scheme, host and port alone"],
		["sso-key create --brand acme --alg HS512", "Choose HS256, RS256, ES256 or EdDSA."],
		["placement create --brand acme --key a,b", "Use 1 to 120 letters"],
		["placement create --brand acme --key a --policy shut", "Choose open, pre-moderated or read-only."],
	])("%s is wrong usage", async (line, sentence) => {
		const answer = await folkmoot(line);
		expect(answer).toMatchObject({ code: 2, out: "" });
		expect(answer.err).toContain(sentence);
	});

	test.each([
		["sso-key create --brand acme --alg ES256", "--public-key <file>"],
		["sso-key create --brand acme --alg ES256 --public-key package.json", "public key for this algorithm"],
		["sso-key revoke --brand acme --kid nobody", "has no key with the kid nobody"],
		["placement create --brand acme --key a --address https://elsewhere.example/", "allowed origins"],
	])("%s is refused with a sentence", async (line, sentence) => {
		const answer = await folkmoot(line);
		expect(answer).toMatchObject({ code: 1, out: "" });
		expect(answer.err).toContain(sentence);
	});

	test(
		"origins, keys and placements are made and listed; a secret is printed once",
		async () => {
			const origin = "https://www.brand.example";
			expect((await folkmoot(`origin allow ${origin} --brand acme`)).code).toBe(0);
			expect((await folkmoot("origin list --brand acme")).out).toBe(`${origin}\n`);
			const made = JSON.parse((await folkmoot("sso-key create --brand acme --alg HS256 --json")).out);
			expect(made.secret).toMatch(/^[\w-]{43}$/);
			const listed = (await folkmoot("sso-key list --brand acme --json")).out;
			expect(listed).toContain(made.kid);
			expect(listed).not.toContain(made.secret);
			expect((await folkmoot(`sso-key revoke --brand acme --kid ${made.kid}`)).code).toBe(0);
			expect((await folkmoot("sso-key list --brand acme")).out).toContain("revoked");
			const placed = await folkmoot(`placement create --brand acme --key kettle --address ${origin}/kettle`);
			expect(placed.out).toBe('<folkmoot-discussion thread="kettle"></folkmoot-discussion>\n');
			expect((await folkmoot("placement list --brand acme")).out).toContain(`${origin}/kettle`);
			const lines = "kettle, shop/kettle\n";
			const remap = () => folkmoot("placement remap --brand acme", { stdin: lines });
			expect(await remap()).toMatchObject({ code: 0, out: "1 discussions have new keys.\n" });
			expect((await remap()).err).toContain("No discussion stands at “kettle”.");
		},
		MANY_COMMANDS_MS,
	);
});

describe("sign-in between sites", () => {
	test.each([
		["connect consumer --brand acme --address shop.example", 2, "Give a whole address"],
		["connect consumer --brand acme --address https://a.example/ --passwords nobody", 2, "Choose everyone"],
		["connect site allow https://shop.example --brand acme --secret short", 2, "16 to 200"],
		["connect site forbid https://nobody.example --brand acme", 1, "was not allowed to ask"],
	])("%s is refused with a sentence", async (line, code, sentence) => {
		const answer = await folkmoot(line);
		expect(answer).toMatchObject({ code, out: "" });
		expect(answer.err).toContain(sentence);
	});

	test(
		"sites are named, listed without their secrets, and ended",
		async () => {
			const consumer = "connect consumer --brand acme --address https://www.brand.example/in";
			const made = JSON.parse((await folkmoot(`${consumer} --json`)).out);
			expect(made.secret).toMatch(/^[\w-]{32}$/);
			expect(JSON.parse((await folkmoot(`${consumer} --passwords staff --json`)).out).secret).toBeUndefined();
			const secret = "given-by-the-operator";
			const allowed = await folkmoot(
				`connect site allow https://shop.example --brand acme --secret ${secret}`,
			);
			expect(allowed).toMatchObject({ code: 0 });
			const { out } = await folkmoot("connect list --brand acme");
			expect(out).toMatch(/^signs in {2}https:\/\/www\.brand\.example\/in {2}passwords: staff$/m);
			expect(out).toMatch(/^may ask {3}https:\/\/shop\.example$/m);
			expect(out).not.toContain(secret);
			expect((await folkmoot("connect site forbid https://shop.example --brand acme")).code).toBe(0);
			expect((await folkmoot("connect end --brand acme")).code).toBe(0);
			expect((await folkmoot("connect list --brand acme --json")).out).toBe('{"consumer":null,"sites":[]}\n');
		},
		MANY_COMMANDS_MS,
	);
});
