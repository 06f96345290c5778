import { afterAll, beforeAll, expect, test } from "vitest";
import { saveMeetup, switchMeetups } from "~/features/meetups/index.server";
import { likePost } from "~/features/reactions/index.server";
import { giveThanks, switchRecognition, switchStanding } from "~/features/standing/index.server";
import { apiClient } from "./api-client";
import { type HttpForum, httpForum } from "./http-forum";

let forum: HttpForum;
let brand: Awaited<ReturnType<HttpForum["aBrand"]>>;
let ines: number;
let threadId: number;

/** Everything about recognition that a member or visitor could come upon. */
const pages = [
	"/leaderboard",
	"/badges",
	"/badges/first-post",
	"/thanks",
	"/rewards",
	"/invite",
	"/ambassadors",
	"/meetups",
	"/m/ines/standing",
];
const words = [
	"Leaderboard",
	"Badges",
	"Thank",
	"Rewards",
	"Invite",
	"mbassador",
	"points",
	"Level",
	"Newcomer",
	"Events",
];

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	brand = await forum.aBrand();
	ines = await forum.aMember(brand.id, { handle: "ines" });
	const thread = await forum.aThread(brand, ines, { title: "Oil for oak" });
	threadId = thread.id;
	const jon = await forum.aMember(brand.id, { handle: "jon" });
	await likePost(await forum.context(brand.id, jon), { postId: thread.postId, on: true });
	await giveThanks(await forum.context(brand.id, brand.owner), { handle: "ines", reason: "For the oil." });
	const owner = await forum.context(brand.id, brand.owner);
	await saveMeetup(owner, {
		id: null,
		title: "Oiling evening",
		text: "",
		startsAt: new Date(owner.now.getTime() + 3_600_000),
		endsAt: new Date(owner.now.getTime() + 7_200_000),
		place: "The workshop",
		link: null,
		thread: null,
		capacity: null,
	});
	await forum.drainJobs();
});
afterAll(() => forum?.close());

const read = async (path: string, by: number | null = null) =>
	forum.send("GET", path, { cookie: by === null ? undefined : await forum.cookieOf(brand.id, by) });
const seen = async (path: string, by: number | null) => {
	const { text } = await read(path, by);
	const main = text.slice(text.indexOf("<main"), text.indexOf("</main>"));
	return words.filter((word) => main.includes(word));
};

test("while they are on, points, badges, thanks and leaderboards are there", async () => {
	expect((await read("/leaderboard")).status).toBe(200);
	expect(await seen("/", null)).toEqual(expect.arrayContaining(["Leaderboard", "Badges", "Thank", "Events"]));
	expect(await seen("/m/ines", ines)).toEqual(expect.arrayContaining(["points", "Thank", "Level"]));
});

test("a brand that wants none of it shows none of it anywhere", async () => {
	const owner = () => forum.context(brand.id, brand.owner);
	await switchStanding(await owner(), false);
	await switchRecognition(await owner(), "thanks", false);
	await switchMeetups(await owner(), false);
	for (const path of pages)
		for (const by of [null, ines]) {
			const { status, headers } = await read(path, by);
			const signIn = status === 302 && String(headers.location).startsWith("/sign-in");
			expect(status === 404 || (by === null && signIn), `${path} ${status} ${headers.location ?? ""}`).toBe(
				true,
			);
		}
	for (const path of ["/", "/m/ines", `/t/${threadId}/oil-for-oak`, "/settings"])
		for (const by of [null, ines]) expect([path, await seen(path, by)]).toEqual([path, []]);
	const api = apiClient(forum);
	const key = await api.keyOf(["read"], ines, brand);
	for (const path of ["/members/ines/standing", "/members/ines/ledger", "/badges", "/leaderboards/month"])
		expect([path, (await api.request("GET", path, { key })).status]).toEqual([path, 404]);
});
