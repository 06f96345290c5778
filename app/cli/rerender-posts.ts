import type { Database } from "@db/connect";
import { sql } from "kysely";
import { brandPages } from "~/platform/pages/channel";
import type { RichNode } from "~/platform/rich-text/document";
import { RENDERER_VERSION, renderDocument } from "~/platform/rich-text/render";
import { tellPagesChanged } from "./tell-pages-changed";

const BATCH = 500;

interface OldPost {
	brandId: number;
	id: number;
	revision: number;
	document: unknown;
}

/** Renders posts of an older renderer again, batch by batch; returns how many. */
export async function rerenderPosts(
	db: Database,
	onProgress: (done: number, total: number) => void,
): Promise<number> {
	const total = await countOldPosts(db);
	let done = 0;
	let last = { brandId: 0, id: 0 };
	for (;;) {
		const posts = await oldPostsAfter(db, last);
		if (posts.length === 0) return done;
		done += await storeRendered(db, posts);
		await tellPagesChanged(db, [...new Set(posts.map(({ brandId }) => brandPages(brandId)))]);
		last = posts.at(-1) as OldPost;
		onProgress(done, total);
	}
}

async function countOldPosts(db: Database): Promise<number> {
	const { count } = await db
		.selectFrom("post")
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.where("rendererVersion", "<", RENDERER_VERSION)
		.executeTakeFirstOrThrow();
	return count;
}

/** Along the primary key, so that a post whose rendering cannot be stored is passed and not met again. */
const oldPostsAfter = (db: Database, last: { brandId: number; id: number }): Promise<OldPost[]> =>
	db
		.selectFrom("post")
		.select(["brandId", "id", "revision", "document"])
		.where("rendererVersion", "<", RENDERER_VERSION)
		.where(({ eb, refTuple, tuple }) => eb(refTuple("brandId", "id"), ">", tuple(last.brandId, last.id)))
		.orderBy("brandId")
		.orderBy("id")
		.limit(BATCH)
		.execute();

/** A post that was edited meanwhile has been rendered by that; its revision tells. */
async function storeRendered(db: Database, posts: OldPost[]): Promise<number> {
	const html = posts.map(({ document }) => renderDocument(document as RichNode));
	const { numAffectedRows } = await sql`
		update post set body_html = fresh.html, renderer_version = ${RENDERER_VERSION}
		from unnest(
			${posts.map(({ brandId }) => brandId)}::bigint[], ${posts.map(({ id }) => id)}::bigint[],
			${posts.map(({ revision }) => revision)}::int[], ${html}::text[]
		) fresh (brand_id, id, revision, html)
		where post.brand_id = fresh.brand_id and post.id = fresh.id and post.revision = fresh.revision
	`.execute(db);
	return Number(numAffectedRows ?? 0);
}
