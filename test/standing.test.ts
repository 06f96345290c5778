import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { likePost } from "~/features/reactions/index.server";
import { addReply } from "~/features/threads/index.server";
import { apiClient } from "./api-client";
import { type HttpForum, httpForum } from "./http-forum";

let forum: HttpForum;
let brand: Awaited<ReturnType<HttpForum["aBrand"]>>;
let ines: number;
let jon: number;
let cookies: Record<"ines" | "jon" | "owner", string>;

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	brand = await forum.aBrand();
	ines = await forum.aMember(brand.id, { handle: "ines" });
	jon = await forum.aMember(brand.id, { handle: "jon" });
	await forum.services.pool.query("update member set created_at = '2020-01-01'");
	cookies = {
		ines: await forum.cookieOf(brand.id, ines),
		jon: await forum.cookieOf(brand.id, jon),
		owner: await forum.cookieOf(brand.id, brand.owner),
	};
	const thread = await forum.aThread(brand, jon, { title: "Oil for oak" });
	for (let count = 0; count < 4; count += 1) {
		const post = await addReply(await forum.context(brand.id, ines), {
			threadId: thread.id,
			body: "words",
			bodyDocument: "",
		});
		await likePost(await forum.context(brand.id, jon), { postId: post.id, on: true });
	}
	await forum.drainJobs();
});
afterAll(() => forum?.close());

const read = (path: string, cookie?: string) => forum.send("GET", path, { cookie });
const started = {
	"amount-answer-accepted": "15",
	"perDay-answer-accepted": "75",
	"perPair-answer-accepted": "2",
	"amount-idea-shipped": "25",
	"perDay-idea-shipped": "0",
	"amount-report-upheld": "10",
	"perDay-report-upheld": "50",
	"amount-like-received": "2",
	"perDay-like-received": "40",
	"perPair-like-received": "3",
	"amount-vote-received": "2",
	"perDay-vote-received": "40",
	"perPair-vote-received": "3",
	"amount-thread-started": "2",
	"perDay-thread-started": "6",
	"amount-reply-posted": "1",
	"perDay-reply-posted": "5",
	vestDays: "7",
	youngDays: "7",
	mutualHalf: "5",
	mutualLook: "15",
	youngLook: "10",
	since: "now",
};
const save = (fields: Record<string, string>) =>
	forum.send("POST", "/admin/standing?index", { cookie: cookies.owner, fields: { ...started, ...fields } });

describe("the page that explains somebody's points", () => {
	test("is closed to visitors and to other members", async () => {
		expect((await read("/m/ines/standing")).headers.location).toMatch(/^\/sign-in/);
		expect((await read("/m/ines/standing", cookies.jon)).status).toBe(403);
	});
	test("tells its member every reason, and nobody's name", async () => {
		const { status, text } = await read("/m/ines/standing", cookies.ines);
		expect(status).toBe(200);
		expect(text).toContain("10 points");
		expect(text).toContain("Enough of the same person that day.");
		expect(text).toContain("Oil for oak");
		expect(text).not.toContain("from jon");
	});
	test("tells staff who gave it", async () => {
		expect((await read("/m/ines/standing", cookies.owner)).text).toContain("from jon");
	});
	test("is not needed to see how many there are", async () => {
		expect((await read("/m/ines")).text).toMatch(/<strong>10<\/strong> points/);
	});
});

describe("by the API", () => {
	test("points are for everybody with a key, credit and the ledger for the member and staff", async () => {
		const api = apiClient(forum);
		const keyOf = (memberId: number) => api.keyOf(["read"], memberId, brand);
		const [own, other] = [await keyOf(ines), await keyOf(jon)];
		expect((await api.request("GET", "/members/ines/standing")).status).toBe(401);
		expect((await api.request("GET", "/members/nobody/standing", { key: own })).status).toBe(404);
		expect((await api.request("GET", "/members/ines/ledger", { key: other })).status).toBe(403);
		const standing = await api.request("GET", "/members/ines/standing", { key: other });
		expect(standing.body).toMatchObject({ points: 10, credit: null });
		const page = await api.request("GET", "/members/ines/ledger?limit=5", { key: own });
		const rest = await api.request("GET", `/members/ines/ledger?cursor=${page.body.nextCursor}`, {
			key: own,
		});
		const entries = [...page.body.items, ...rest.body.items];
		expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(10);
		expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
	});
});

describe("an owner who changes the rules", () => {
	test("is told what is impossible, with everything that was typed", async () => {
		const { status, text } = await save({ intent: "save", "amount-like-received": "50", mutualLook: "2" });
		expect(status).toBe(422);
		expect(text).toContain("A limit below what one is worth could never be kept to.");
		expect(text).toContain("Look at pairs after they count half, not before.");
		expect(text).toContain('value="50"');
	});
	test("sees what it would change before anything does", async () => {
		// The acts of these tests were done on a fixed day: the last 90 days begin where the clock of the server stands.
		await forum.services.pool.query("update standing_award set at = now() - interval '1 hour'");
		const { text } = await save({
			intent: "simulate",
			"amount-reply-posted": "0",
			"perDay-reply-posted": "0",
		});
		expect(text).toContain("1 member would have other points:");
		expect(text).toContain("Nothing is saved yet.");
		const { rows } = await forum.services.pool.query("select count(*) from standing_rule_set");
		expect(rows).toEqual([{ count: 0 }]);
	});
	test("reads that it is being counted, where that takes long, and the answer behind a link", async () => {
		const busy = await forum.services.pool.connect();
		await busy.query("begin");
		await busy.query("lock table standing_award in access exclusive mode");
		const asked = await save({ intent: "simulate", "amount-reply-posted": "0", "perDay-reply-posted": "0" });
		await busy.query("rollback");
		busy.release();
		expect(asked.status).toBe(200);
		expect(asked.text).toContain("It is being counted");
		expect(asked.text).toContain('href="/admin/standing?tried"');
		expect(asked.text).not.toContain("would have other points");
		expect((await read("/admin/standing?tried", cookies.owner)).text).toContain("It is being counted");
		await forum.drainJobs();
		const { text } = await read("/admin/standing?tried", cookies.owner);
		expect(text).toContain("1 member would have other points:");
		expect(text).toMatch(/name="amount-reply-posted"[^>]*value="0"/);
		expect((await read("/admin/standing", cookies.owner)).text).not.toContain("would have other points");
	});
	test("applies them to the last 90 days as well, with a trace in the audit log", async () => {
		const { status } = await save({
			intent: "save",
			"amount-reply-posted": "0",
			"perDay-reply-posted": "0",
			since: "quarter",
		});
		expect(status).toBe(303);
		await forum.drainJobs();
		expect((await read("/m/ines")).text).toMatch(/<strong>6<\/strong> points/);
		const { rows } = await forum.services.pool.query(
			"select act from audit_entry where act like 'standing%'",
		);
		expect(rows).toEqual([{ act: "standing.rules-saved" }]);
	});
	test("can switch all of it off, and on again", async () => {
		const turn = async (enabled: string) => save({ intent: "switch", enabled });
		await turn("");
		expect((await read("/m/ines")).text).not.toContain("points");
		expect((await read("/m/ines/standing", cookies.ines)).status).toBe(404);
		await turn("on");
		await forum.drainJobs();
		expect((await read("/m/ines/standing", cookies.ines)).status).toBe(200);
	});
});

test("a manager looks at what seems arranged: it counts after all, or it does not", async () => {
	await save({ ...started, intent: "save", mutualHalf: "1", mutualLook: "1", since: "quarter" });
	const thread = await forum.aThread(brand, jon);
	const write = async (by: number) =>
		(
			await addReply(await forum.context(brand.id, by), {
				threadId: thread.id,
				body: "words",
				bodyDocument: "",
			})
		).id;
	for (let count = 0; count < 3; count += 1) {
		const [one, other] = [await write(ines), await write(jon)];
		await forum.services.pool.query(
			"insert into post_like (brand_id, post_id, member_id, liked_at) values ($1, $2, $3, now()), ($1, $4, $5, now())",
			[brand.id, one, jon, other, ines],
		);
	}
	await forum.drainJobs();
	const page = await read("/admin/standing/suspicious", cookies.owner);
	expect(page.text).toContain("They give to each other.");
	expect((await read("/admin/standing/suspicious", cookies.jon)).status).toBe(403);
	const stateOf = async () =>
		(
			await forum.services.pool.query(
				"select distinct state from standing_award where member_id = $1 and reason in ('mutual', 'friends') order by 1",
				[ines],
			)
		).rows.map(({ state }) => state);
	expect(await stateOf()).toEqual(["quarantined"]);
	const { rows } = await forum.services.pool.query<{ month: string }>(
		"select distinct month::text from standing_award where state = 'quarantined' and member_id = $1",
		[ines],
	);
	const review = (verdict: string) =>
		forum.send("POST", "/admin/standing/suspicious", {
			cookie: cookies.owner,
			fields: { member: String(ines), month: rows[0]?.month as string, verdict },
		});
	expect((await review("refused")).status).toBe(303);
	expect(await stateOf()).toEqual(["refused"]);
	expect((await review("released")).status).toBe(303);
	expect(await stateOf()).toEqual(["pending"]);
	expect((await review("released")).status).toBe(404);
});

describe("rewards over the API", () => {
	const api = () => apiClient(forum);
	const claimOf = async () => {
		const { rows } = await forum.services.pool.query(
			`with reward as (insert into reward (brand_id, name, price) values ($1, '{"en":"Mug"}', 1) returning id)
			insert into claim (brand_id, reward_id, member_id, price, state, requested_at, moved_at)
			select $1, id, $2, 1, 'requested', now(), now() from reward returning id`,
			[brand.id, ines],
		);
		return rows[0].id as number;
	};

	test("nobody's key but the owner's sees or moves claims", async () => {
		const id = await claimOf();
		const key = await api().keyOf(["read", "write", "moderate"], ines, brand);
		expect((await api().request("GET", "/claims", { key })).status).toBe(403);
		const body = { to: "approved" };
		expect((await api().request("POST", `/claims/${id}/moves`, { key, body })).status).toBe(403);
	});

	test("an owner's key lists claims and moves them on, each step once", async () => {
		const id = await claimOf();
		const key = await api().keyOf(["read", "write", "moderate"], brand.owner, brand);
		const listed = await api().request("GET", "/claims?state=requested", { key });
		expect(listed.body.items[0]).toMatchObject({
			id,
			reward: { name: "Mug" },
			member: { handle: "ines" },
			address: "",
		});
		const body = { to: "approved" };
		const moved = await api().request("POST", `/claims/${id}/moves`, { key, body });
		expect([moved.status, moved.body]).toEqual([200, { id, state: "approved" }]);
		expect((await api().request("POST", `/claims/${id}/moves`, { key, body })).status).toBe(409);
	});
});

test("the API's leaderboard is that of the page", async () => {
	const key = await apiClient(forum).keyOf(["read"], jon, brand);
	const answer = await apiClient(forum).request("GET", "/leaderboards/all", { key });
	expect(answer.body.items[0]).toMatchObject({ rank: 1, member: { handle: "ines" } });
	expect((await apiClient(forum).request("GET", "/leaderboards/year", { key })).status).toBe(404);
	const page = await read("/leaderboard?period=all");
	expect(page.text).toContain("ines");
});
