import { afterAll, beforeAll, expect, test } from "vitest";
import { type HttpForum, httpForum } from "./http-forum";

let forum: HttpForum;
let owner: string;
let ines: string;
let ring: number;
beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	const brand = await forum.aBrand();
	const members = [];
	for (const handle of ["ines", "jon", "kim"]) members.push(await forum.aMember(brand.id, { handle }));
	owner = await forum.cookieOf(brand.id, brand.owner);
	ines = await forum.cookieOf(brand.id, members[0] as number);
	const thread = await forum.aThread(brand, members[0] as number);
	await forum.drainJobs();
	const { rows } = await forum.services.pool.query(
		`with ring as (
			insert into standing_ring (brand_id, found_at, inside, given, got, first_at, last_at)
			values ($1, '2026-11-03', 30, 40, 30, '2026-11-01', '2026-11-03') returning id
		), people as (
			insert into standing_ring_member (brand_id, ring_id, member_id) select $1, ring.id, unnest($2::bigint[]) from ring
		)
		select id from ring`,
		[brand.id, members],
	);
	ring = rows[0].id;
	await forum.services.pool.query(
		`insert into standing_ring_gift (brand_id, ring_id, giver_id, member_id, gifts)
		select $1, $2, g, m, 5 from unnest($3::bigint[]) g, unnest($3::bigint[]) m where g <> m`,
		[brand.id, ring, members],
	);
	await forum.services.pool.query(
		"insert into standing_award (brand_id, rule, subject_id, counterparty_id, member_id, at) values ($1, 'like-received', $2, $3, $4, '2026-11-02')",
		[brand.id, thread.postId, members[1], members[0]],
	);
});
afterAll(() => forum?.close());

const page = "/admin/standing/suspicious";
const read = async (cookie = owner) => (await forum.send("GET", page, { cookie })).text;
const post = (fields: Record<string, string>, cookie = owner) => forum.send("POST", page, { cookie, fields });

test("members neither read of rings nor judge them", async () => {
	expect((await forum.send("GET", page, { cookie: ines })).status).toBe(403);
	expect((await post({ ring: String(ring), verdict: "refused" }, ines)).status).toBe(403);
	expect((await post({ intent: "look" }, ines)).status).toBe(403);
	expect((await post({ ring: "999999", verdict: "refused" })).status).toBe(404);
	expect((await post({ ring: String(ring), verdict: "maybe" })).status).toBe(422);
});

test("an owner sees a ring as a picture and as a table, with the way to everybody's points", async () => {
	const text = await read();
	expect(text).toContain("Ring of ines, jon, and kim");
	expect(text).toContain("75 % of all that they give, 100 % of all that they get");
	expect(text).toMatch(/<svg[^>]*role="img"[^>]*aria-label="3 members in a circle/);
	expect(text.match(/class="way"/g)).toHaveLength(6);
	expect(text).toMatch(/<th scope="row">jon<\/th><td>ines<\/td><td>5<\/td>/);
	expect(text).toContain('href="/m/kim/standing"');
});

test("what they gave each other is set aside with one button, and the member reads why", async () => {
	expect((await post({ ring: String(ring), verdict: "refused" })).status).toBe(303);
	const text = await read();
	expect(text).toContain("Already judged (1)");
	expect(text).toContain("You said that what they gave each other does not count.");
	expect((await forum.send("GET", "/m/ines/standing", { cookie: ines })).text).toContain(
		"Somebody looked at it: it does not count.",
	);
	expect((await post({ ring: String(ring), verdict: "released" })).status).toBe(303);
	expect(await read()).toContain("You said that this is not suspicious.");
});

test("an owner has them looked for, and reads when that was", async () => {
	expect(await read()).toContain("Nobody has looked yet.");
	const { headers } = await post({ intent: "look" });
	expect(headers.location).toBe(`${page}?looking`);
	await forum.drainJobs();
	expect(await read()).not.toContain("Nobody has looked yet.");
});
