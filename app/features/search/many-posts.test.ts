import { load } from "@db/seeds/load";
import { type TestForum, testForum } from "@test/forum";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { searchQuery } from "./contract";
import { BLOCK } from "./documents/labels";
import { rebuildDocuments, search } from "./index.server";
import { estimateMatches } from "./postgres/estimate-matches.server";

let forum: TestForum;
let brandId: number;
beforeAll(async () => {
	forum = await testForum();
	brandId = (await forum.aBrand()).id;
	// Years and forty blocks lie between the older half and the newer one.
	await load(forum.db, { brandId, threads: 350, posts: 3_000, now: new Date("2020-01-01") });
	await forum.services.pool.query("select setval(pg_get_serial_sequence('post', 'id'), $1)", [40 * BLOCK]);
	await load(forum.db, { brandId, threads: 350, posts: 3_000, now: new Date() });
	await rebuildDocuments(await forum.context(brandId));
	// Two of three with one word, so that not all of its posts are read.
	await forum.services.pool.query(
		"update search_document set stems = stems || array_to_tsvector(array['zeppelin']) where kind = 'post' and ref_id % 3 < 2",
	);
	await forum.services.pool.query(
		"update search_document set stems = stems || array_to_tsvector(array['dirigible']) where kind = 'post' and ref_id < $1 and ref_id % 2 = 0",
		[BLOCK],
	);
	// One other post has what merely begins so.
	await forum.services.pool.query(
		"update search_document set stems = stems || array_to_tsvector(array['zeppelinwerft']) where kind = 'post' and ref_id = (select min(ref_id) from search_document where kind = 'post' and ref_id % 3 = 2)",
	);
	// Before Postgres 17 only the owner of a table may: in a forum autovacuum does it.
	const owner = new pg.Client({ connectionString: forum.url });
	await owner.connect();
	await owner.query("analyze search_document, search_opening");
	await owner.end();
});
afterAll(() => forum?.close());

const find = async (query: Record<string, unknown>) =>
	search(
		await forum.context(brandId),
		searchQuery.parse({ q: "zeppelin", type: "post", limit: 100, ...query }),
	);
const told = async (order: string, more = "true") =>
	(
		await forum.services.pool.query(
			`select p.id::int as id from post p join thread t on t.brand_id = p.brand_id and t.id = p.thread_id
			where p.brand_id = $1 and p.visibility = 'published' and t.visibility = 'published' and p.id % 3 < 2 and ${more}
			order by ${order} limit 100`,
			[brandId],
		)
	).rows.map(({ id }) => id);
const ids = async (query: Record<string, unknown>) => (await find(query)).items.map(({ id }) => id);

test("a word in very many posts is one that is looked for in steps", async () =>
	expect(
		await estimateMatches(await forum.context(brandId), "search_document", "'zeppelin'"),
	).toBeGreaterThan(2_000));

test("and of first posts so many have it that these are looked through in steps as well", async () =>
	expect(await estimateMatches(await forum.context(brandId), "search_opening", "'zeppelin'")).toBeGreaterThan(
		400,
	));

test("its newest posts are found, newest first, and no other", async () =>
	expect(await ids({ sort: "newest" })).toEqual(await told("p.created_at desc, p.id desc")));

test("its most liked posts are found, most liked first", async () =>
	expect((await find({ sort: "likes" })).items.map(({ likeCount }) => likeCount)).toEqual(
		(
			await forum.services.pool.query(
				`select like_count::int as likes from post where brand_id = $1 and visibility = 'published' and id % 3 < 2
				order by like_count desc limit 100`,
				[brandId],
			)
		).rows.map(({ likes }) => likes),
	));

test("narrowed to a kind, a language or days, it is found there and nowhere else", async () => {
	const { rows } = await forum.services.pool.query<{ middle: Date }>(
		"select percentile_disc(0.5) within group (order by created_at) as middle from post where brand_id = $1",
		[brandId],
	);
	const middle = rows[0]?.middle as Date;
	const newest = "p.created_at desc, p.id desc";
	expect(await ids({ sort: "newest", kind: "idea" })).toEqual(await told(newest, "t.kind = 'idea'"));
	expect(await ids({ sort: "newest", to: middle.toISOString() })).toEqual(
		await told(newest, `p.created_at <= '${middle.toISOString()}'`),
	);
	const russian = (await find({ language: "ru" })).items;
	expect(russian.length).toBeGreaterThan(0);
	for (const { excerpt } of russian) expect(excerpt.map(({ text }) => text).join("")).toMatch(/[а-я]/);
});

test("a common word that old posts alone have is found in them, however many blocks lie before", async () => {
	const found = await ids({ q: "dirigible" });
	expect(new Set(found).size).toBe(100);
	expect(found.filter((id) => id >= BLOCK || id % 2 === 1)).toEqual([]);
});

test("threads with such a word are found by their first posts, each once", async () => {
	const found = (await find({ type: "thread" })).items;
	expect(found.length).toBe(100);
	expect(new Set(found.map(({ id }) => id)).size).toBe(100);
	const { rows } = await forum.services.pool.query<{ found: number }>(
		"select count(*)::int as found from search_opening where thread_id = any($1) and 'zeppelin' = any(tsvector_to_array(stems))",
		[found.map(({ id }) => id)],
	);
	expect(rows[0]?.found).toBe(100);
});

test("“more” goes on where the page before ended", async () => {
	const first = await find({ sort: "newest", limit: 40 });
	const second = await find({ sort: "newest", limit: 60, cursor: first.nextCursor });
	expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(await ids({ sort: "newest" }));
});

test("a common word that a filter leaves nothing of is not taken for the beginning of another", async () => {
	const { rows } = await forum.services.pool.query<{ id: number; at: Date }>(
		"select ref_id::int as id, created_at as at from search_document where kind = 'post' and 'zeppelinwerft' = any(tsvector_to_array(stems))",
	);
	const [rare] = rows;
	const moment = { from: rare?.at.toISOString(), to: rare?.at.toISOString() };
	expect(await ids({ ...moment, q: "zeppelinwer" })).toEqual([rare?.id]);
	expect(await ids(moment)).toEqual([]);
});
