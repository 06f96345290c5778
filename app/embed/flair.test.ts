import { programmeOf } from "@test/ambassadors";
import { type EmbedClient, embedClient, type Json } from "@test/embed-client";
import { type HttpForum, httpForum } from "@test/http-forum";
import { type ModeratedForum, peopled } from "@test/moderation";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
	acceptAgreement,
	endTerm,
	inviteAmbassador,
	leaveProgramme,
	saveProgramme,
	switchProgramme,
} from "~/features/ambassadors/index.server";
import { changeRole } from "~/features/members/index.server";
import {
	giveLevel,
	readLevelSettings,
	saveLevels,
	switchLevels,
	switchStanding,
} from "~/features/standing/index.server";
import { addReply } from "~/features/threads/index.server";

const KEY = "kettle";
const WORDS = { en: "Friends & kettles", hu: "Kannabarát" };

let forum: HttpForum & ModeratedForum;
let shop: EmbedClient;
let carla: string;
let carlaId: number;

beforeEach(async () => {
	forum = await peopled(await httpForum({ FOLKMOOT_RATE_LIMITS: "off" }));
	shop = await embedClient(forum, forum.brand);
	carla = await shop.signIn("carla");
	carlaId = (await ofCarla()).id;
	await shop.post(carla, KEY, "It boils.");
	await forum.waitUntilHearing();
});
afterEach(() => forum?.close());

const ofCarla = () =>
	forum.db
		.selectFrom("member")
		.select(["id", "handle"])
		.where("displayName", "=", "carla")
		.executeTakeFirstOrThrow();
const read = async (query = ""): Promise<Json> => (await shop.ask("GET", `/threads/${KEY}${query}`)).body;
const flairs = async (query = "") => (await read(query)).posts.map((post: Json) => post.author.flair);
const owner = () => forum.as(forum.brand.owner);

async function makeAmbassador(flair: Partial<Record<string, string>> = WORDS) {
	const programme = programmeOf(forum);
	await programme.begin();
	await nameTier(flair);
	const { handle } = await ofCarla();
	await inviteAmbassador(await forum.as(forum.anna), {
		handle,
		tier: 1,
		message: "",
		waived: "She is great.",
	});
	await acceptAgreement(await forum.as(carlaId), 0);
}

async function nameTier(flair: Partial<Record<string, string>>) {
	const { settings } = programmeOf(forum);
	const [first, ...others] = settings.tiers;
	const tiers = [{ ...first, flair }, ...others];
	await saveProgramme(await owner(), { ...settings, tiers } as typeof settings);
}

/** Of the team, from the forum's own page. */
async function reply(by: number) {
	const { threadId } = await forum.db
		.selectFrom("placement")
		.select("threadId")
		.where("key", "=", KEY)
		.executeTakeFirstOrThrow();
	await addReply(await forum.as(by), {
		threadId: threadId as number,
		body: "Thank you.",
		bodyDocument: "",
	});
}

describe("beside an author's name", () => {
	test("is nothing where the brand wants neither levels nor a programme", async () => {
		await switchLevels(await owner(), false);
		expect(await flairs()).toEqual([""]);
	});

	test("is no level where no points are given", async () => {
		await switchStanding(await owner(), false);
		expect(await flairs()).toEqual([""]);
	});

	test("is nothing of the programme once it is switched off, whatever people are or were", async () => {
		await makeAmbassador();
		await switchProgramme(await owner(), false);
		const { text } = await shop.ask("GET", `/threads/${KEY}`);
		const snapshot = await shop.ask("GET", `/threads/${KEY}.html`);
		for (const answer of [text, snapshot.text]) {
			expect(answer).toContain("It boils.");
			expect(answer).not.toMatch(/kettles|Friend|Alumni|"tier"|"alumni"/);
		}
		expect(await flairs()).toEqual(["Newcomer"]);
	});

	test("is no tier of somebody whose term was ended, and that somebody left is said", async () => {
		await makeAmbassador();
		const { id } = await programmeOf(forum).termOf(carlaId);
		await endTerm(await owner(), { term: id, reason: "Enough." });
		expect(await flairs()).toEqual(["Newcomer"]);
		const { handle } = await ofCarla();
		await inviteAmbassador(await owner(), { handle, tier: 1, message: "", waived: "Again." });
		await acceptAgreement(await forum.as(carlaId), 0);
		await leaveProgramme(await forum.as(carlaId));
		expect(await flairs()).toEqual(["Alumni · Newcomer"]);
	});

	test("is no level of the team's members, but who they are", async () => {
		await reply(forum.anna);
		await reply(forum.brand.owner);
		expect(await flairs()).toEqual(["Newcomer", "Moderator", "Team"]);
		expect((await read()).posts.map((post: Json) => post.author.isStaff)).toEqual([false, true, true]);
	});

	test("nobody finds the member in whose name discussions are opened", async () => {
		const { openerId } = await forum.db
			.selectFrom("embedSetting")
			.select("openerId")
			.executeTakeFirstOrThrow();
		await giveLevel(await owner(), openerId as number, { level: 5, reason: "By mistake." });
		const { text } = await shop.ask("GET", `/threads/${KEY}`);
		expect(text).toContain("Newcomer");
		expect(text).not.toContain("Pillar");
		expect((await shop.ask("GET", `/threads/${KEY}.html`)).text).not.toContain("Pillar");
	});

	test("is the programme's flair and the level, in the language that was asked for", async () => {
		await makeAmbassador();
		expect(await flairs()).toEqual(["Friends & kettles · Newcomer"]);
		expect(await flairs("?locale=hu")).toEqual(["Kannabarát · Újonc"]);
		expect(await flairs("?locale=ru")).toEqual(["Friends & kettles · Новичок"]);
		const { post } = (await shop.post(carla, KEY, "Again.")).body;
		expect(post.author.flair).toBe("Friends & kettles · Newcomer");
	});

	test("is the same in the snapshot, as text", async () => {
		await makeAmbassador();
		const { text } = await shop.ask("GET", `/threads/${KEY}.html`);
		expect(text).toContain(">carla</a> <span>Friends &#38; kettles · Newcomer</span> <time");
		await switchProgramme(await owner(), false);
		await switchLevels(await owner(), false);
		expect((await shop.ask("GET", `/threads/${KEY}.html`)).text).toContain(">carla</a> <time");
	});
});

describe("a visitor's kept copy is made anew", () => {
	/** Asked twice: the second answer is the kept one. */
	async function keep() {
		await read();
		const { headers } = await shop.ask("GET", `/threads/${KEY}`);
		const again = await shop.ask("GET", `/threads/${KEY}`, {
			headers: { "if-none-match": String(headers.etag) },
		});
		expect(again.status).toBe(304);
	}

	test("with a level", async () => {
		await keep();
		await giveLevel(await owner(), carlaId, { level: 3, reason: "She helps." });
		expect(await flairs()).toEqual(["Trusted"]);
	});

	test("with the words of levels", async () => {
		await keep();
		const settings = await readLevelSettings(await owner());
		const names = settings.names.map((said, place) => (place === 0 ? { en: "Sprout" } : said));
		await saveLevels(await owner(), { ...settings, names });
		expect(await flairs()).toEqual(["Sprout"]);
	});

	test("with a tier, and with its words", async () => {
		await keep();
		await makeAmbassador();
		expect(await flairs()).toEqual(["Friends & kettles · Newcomer"]);
		await keep();
		await nameTier({ en: "Whistler" });
		expect(await flairs()).toEqual(["Whistler · Newcomer"]);
	});

	test("with a role", async () => {
		await keep();
		await changeRole(await owner(), { handle: (await ofCarla()).handle, role: "moderator" });
		expect(await flairs()).toEqual(["Moderator"]);
	});
});
