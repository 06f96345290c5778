import { sql } from "kysely";
import { type Context, inTransaction } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import type { Locale } from "~/platform/identity";
import type { RichDocument } from "~/platform/rich-text/document";
import { languagesRead } from "../events";
import { detectIn } from "./language-of.server";

const BATCH = 500;

interface Unread {
	id: number;
	threadId: number;
	/** Of a first post; null for replies. */
	title: string | null;
	document: RichDocument;
	threadLanguage: Locale | null;
}

/**
 * Posts from before languages were kept, or put in beside the commands, a few hundred at a time beside the running
 * forum. Broken off, it goes on where it was: it looks for those without one, from the first.
 */
export async function readLanguages(ctx: Context): Promise<void> {
	let some = false;
	for (let after = 0; ; ) {
		const posts = await listUnread(ctx, after);
		const last = posts.at(-1);
		if (!last) break;
		after = last.id;
		some = true;
		await write(ctx, posts);
	}
	await inTransaction(ctx, async (tx) => {
		await tx.db
			.insertInto("languageReading")
			.values({ brandId: tx.brand.id, readAt: tx.now })
			.onConflict((conflict) => conflict.column("brandId").doUpdateSet({ readAt: tx.now }))
			.execute();
		if (some) await record(tx, languagesRead, {});
	});
}

async function listUnread(ctx: Context, after: number): Promise<Unread[]> {
	const { rows } = await sql<Unread>`
		select p.id, p.thread_id, case when p.number = 1 then t.title end as title, p.document, first.language as thread_language
		from post p
		join thread t on t.brand_id = p.brand_id and t.id = p.thread_id
		left join post first on first.brand_id = p.brand_id and first.thread_id = p.thread_id and first.number = 1
		where p.brand_id = ${ctx.brand.id} and p.id > ${after} and p.language is null
		order by p.id limit ${BATCH}
	`.execute(ctx.db);
	return rows;
}

/** What is edited meanwhile has its language from the edit. */
async function write(ctx: Context, posts: Unread[]) {
	const opened = new Map<number, Locale>();
	const languages = posts.map((post) => {
		const otherwise = opened.get(post.threadId) ?? post.threadLanguage ?? ctx.brand.locale;
		const language = detectIn(post) ?? (post.title === null ? otherwise : ctx.brand.locale);
		if (post.title !== null) opened.set(post.threadId, language);
		return language;
	});
	await sql`
		update post p set language = found.language
		from unnest(${posts.map(({ id }) => id)}::bigint[], ${languages}::text[]) found (id, language)
		where p.brand_id = ${ctx.brand.id} and p.id = found.id and p.language is null
	`.execute(ctx.db);
}
