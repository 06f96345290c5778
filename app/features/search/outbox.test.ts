import { type TestForum, testForum } from "@test/forum";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { editPost } from "~/features/threads/index.server";
import { inTransaction } from "~/platform/context";
import { searchQuery } from "./contract";
import { readSearchState, rebuildDocuments, search } from "./index.server";
import { claim, finish, type Note } from "./outbox/claim.server";
import { drain } from "./outbox/drain.server";
import { noteParts } from "./outbox/note-parts.server";
import { queueMember, queueVisibility } from "./outbox/queue-changes.server";

let forum: TestForum;
let brand: Awaited<ReturnType<TestForum["aBrand"]>>;
let ines: number;
beforeAll(async () => {
	forum = await testForum();
	brand = await forum.aBrand();
	ines = await forum.aMember(brand.id, { handle: "ines" });
	await forum.drainJobs();
});
afterAll(() => forum.close());

const find = async (q: string) =>
	(await search(await forum.context(brand.id), searchQuery.parse({ q }))).items.map(({ id }) => id);
const state = async () => readSearchState(await forum.context(brand.id));
const asOwnerOfTables = async (text: string) => {
	const client = new pg.Client({ connectionString: forum.url });
	await client.connect();
	await client.query(text);
	await client.end();
};

test("what is rolled back leaves no note", async () => {
	const ctx = await forum.context(brand.id, ines);
	const write = (fails: boolean) =>
		inTransaction(ctx, async (tx) => {
			await queueMember(tx, ines);
			if (fails) throw new Error("no");
		});
	await expect(write(true)).rejects.toThrow("no");
	expect((await state()).waiting).toBe(0);
	await write(false);
	expect((await state()).waiting).toBe(1);
	await forum.drainJobs();
	expect(await state()).toMatchObject({ waiting: 0, lagSeconds: 0 });
});

test("first posts stand by themselves as the documents have them: new, altered, hidden and shown again", async () => {
	const thread = await forum.aThread(brand, ines, { title: "First lattice" });
	const ctx = await forum.context(brand.id, ines);
	const differing = async () => {
		const { rows } = await forum.services.pool.query(
			`select ref_id from (select ref_id, thread_id, category_id, author_id, thread_kind, language, likes, created_at, stems
				from search_document where opening) d
			full join search_opening o using (ref_id, thread_id, category_id, author_id, thread_kind, language, likes, created_at, stems)
			where d is null or o is null`,
		);
		return rows;
	};
	const isThere = async () =>
		(await forum.services.pool.query("select from search_opening where ref_id = $1", [thread.postId]))
			.rowCount;
	const hide = async (visibility: string) => {
		await forum.services.pool.query("update post set visibility = $2 where id = $1", [
			thread.postId,
			visibility,
		]);
		await drain(await forum.context(brand.id));
	};
	await forum.drainJobs();
	expect([await isThere(), await differing()]).toEqual([1, []]);
	await editPost(ctx, {
		postId: thread.postId,
		title: "Second lattice",
		body: "y",
		bodyDocument: "",
		revision: 1,
	});
	await forum.drainJobs();
	expect([await isThere(), await differing()]).toEqual([1, []]);
	await hide("hidden");
	expect([await isThere(), await differing()]).toEqual([0, []]);
	await hide("published");
	expect([await isThere(), await differing()]).toEqual([1, []]);
});

test("a note that is renewed while it is worked on stays", async () => {
	const thread = await forum.aThread(brand, ines, { title: "First pergola" });
	const ctx = await forum.context(brand.id, ines);
	const borrowed = await claim(ctx, 100);
	expect(await claim(ctx, 100)).toEqual([]);
	await editPost(ctx, {
		postId: thread.postId,
		title: "Second arbour",
		body: "x",
		bodyDocument: "",
		revision: 1,
	});
	await finish(ctx, borrowed);
	expect((await state()).waiting).toBe(1);
	await drain(ctx);
	expect(await find("arbour")).toEqual([thread.id]);
	expect((await state()).waiting).toBe(0);
});

test("one document that cannot be written does not keep the others back, and is shown", async () => {
	const threads = [];
	for (let count = 0; count < 5; count++)
		threads.push(await forum.aThread(brand, ines, { title: `Veranda ${count}` }));
	const culprit = threads[2] as (typeof threads)[number];
	await asOwnerOfTables(
		`alter table search_document add constraint broken check (kind <> 'post' or ref_id <> ${culprit.postId})`,
	);
	await forum.drainJobs();
	expect((await find("veranda")).sort()).toEqual(
		threads.filter((thread) => thread !== culprit).map(({ id }) => id),
	);
	const { waiting, problems } = await state();
	expect(waiting).toBe(1);
	expect(problems).toMatchObject([{ entityType: "post", entityId: culprit.postId, attempts: 1 }]);
	await asOwnerOfTables("alter table search_document drop constraint broken");
	await forum.services.pool.query("update search_outbox set next_attempt_at = now()");
	const sweep = forum.services.subscriptions.features
		.flatMap(({ timers = [] }) => timers)
		.find(({ name }) => name === "search.sweep");
	await sweep?.run({ db: forum.db, services: forum.services, now: new Date() });
	await forum.drainJobs();
	expect(await find("veranda")).toHaveLength(5);
});

test("a long thread is brought up to date in parts, and no post of it is left out", async () => {
	const { pool } = forum.services;
	const thread = await forum.aThread(brand, ines, { title: "Belvedere" });
	await forum.drainJobs();
	await pool.query(
		`insert into post (brand_id, thread_id, number, author_id, document, body_html, renderer_version, created_at)
			select brand_id, thread_id, 1 + n, author_id, document, body_html, renderer_version, created_at from post, generate_series(1, 2500) n where id = $1`,
		[thread.postId],
	);
	await inTransaction(await forum.context(brand.id, ines), (tx) => queueVisibility(tx, thread.postId));
	const ctx = await forum.context(brand.id, ines);
	const [note] = await claim(ctx, 1);
	await inTransaction(ctx, (tx) => noteParts(tx, note as Note));
	expect((await state()).waiting).toBe(1_001);
	await drain(ctx);
	expect((await state()).waiting).toBe(0);
	const { rows } = await pool.query(
		"select count(*)::int as count from search_document where kind = 'post' and thread_id = $1",
		[thread.id],
	);
	expect(rows[0].count).toBe(2_501);
});

test("wiped and rebuilt it is as before, and what is gone is taken out", async () => {
	const thread = await forum.aThread(brand, ines, { title: "Orangery" });
	await forum.drainJobs();
	const { pool } = forum.services;
	const before = (
		await pool.query("select brand_id, kind, ref_id, stems from search_document order by 1, 2, 3")
	).rows;
	await pool.query("delete from search_document");
	expect(await find("orangery")).toEqual([]);
	const seen: number[] = [];
	await rebuildDocuments(await forum.context(brand.id), (done, total) => seen.push(done / total));
	expect(seen.at(-1)).toBe(1);
	expect(
		(await pool.query("select brand_id, kind, ref_id, stems from search_document order by 1, 2, 3")).rows,
	).toEqual(before);
	expect(await find("orangery")).toEqual([thread.id]);
	await pool.query("update post set visibility = 'hidden' where id = $1", [thread.postId]);
	await rebuildDocuments(await forum.context(brand.id));
	expect(
		(await pool.query("select from search_document where kind = 'post' and ref_id = $1", [thread.postId]))
			.rowCount,
	).toBe(0);
});
