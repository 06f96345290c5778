import { sql } from "kysely";
import { readersOf } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";
import { prepared } from "~/platform/prepared";
import { plainText, type RichNode } from "~/platform/rich-text/document";
import type { SearchHit } from "../contract";
import type { Found, Marks } from "../search-engine.server";
import { cropAround } from "./crop-around";
import { piecesOf } from "./pieces";
import { readMarkedWords } from "./read-marked-words.server";
import { scanText } from "./scan-text";

/** A hit before its words are marked. */
type Unmarked = Omit<SearchHit, "title" | "excerpt"> & { refId: number; title: string; text: string };

/** What was found, as the actor may see it now: whatever an engine says, only this is shown. */
export async function readHits(ctx: Context, found: Found[], marks: Marks): Promise<SearchHit[]> {
	const idsOf = (...types: Found["type"][]) =>
		found.filter(({ type }) => types.includes(type)).map(({ refId }) => refId);
	const [posts, members, tags] = await Promise.all([
		readPosts(ctx, idsOf("thread", "post"), found),
		readMembers(ctx, idsOf("member")),
		readTags(ctx, idsOf("tag")),
	]);
	const there = [...posts, ...members, ...tags];
	const hits = found.flatMap(({ type, refId }) =>
		there.filter((hit) => hit.type === type && hit.refId === refId),
	);
	const scanned = hits.map(({ title, text, refId: _, ...hit }) => ({
		...hit,
		title: scanText(title),
		line: scanText(text.replace(/\s+/g, " ").trim()),
	}));
	const marked = await readMarkedWords(
		ctx,
		scanned.flatMap(({ title, line }) => [title, line]),
		marks,
	);
	return scanned.map(({ line, title, ...hit }) => ({
		...hit,
		title: piecesOf(title, marked),
		excerpt: piecesOf(scanText(cropAround(line, marked)), marked),
	}));
}

interface PostRow {
	id: number;
	number: number;
	document: RichNode;
	likeCount: number;
	createdAt: Date;
	threadId: number;
	slug: string;
	title: string;
	replyCount: number;
	kind: string;
	answered: boolean;
	categorySlug: string;
	categoryName: string;
	hue: number;
	handle: string;
	displayName: string;
	avatarId: number | null;
}

async function readPosts(ctx: Context, ids: number[], found: Found[]): Promise<Unmarked[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<PostRow>`${prepared}
		select p.id, p.number, p.document, p.like_count, p.created_at, t.id as thread_id, t.slug, t.title, t.reply_count, t.kind,
			exists (select from accepted_answer x where x.brand_id = t.brand_id and x.thread_id = t.id) as answered,
			c.slug as category_slug, c.name as category_name, c.hue, m.handle, m.display_name, m.avatar_id
		from post p
		join thread t on t.brand_id = p.brand_id and t.id = p.thread_id and t.visibility = 'published'
		join category c on c.brand_id = t.brand_id and c.id = t.category_id and c.readable_by = any(${readersOf(ctx.actor)}::text[])
		join member m on m.brand_id = p.brand_id and m.id = p.author_id
		where p.brand_id = ${ctx.brand.id} and p.id = any(${ids}::bigint[]) and p.visibility = 'published'
	`.execute(ctx.db);
	const asPost = new Set(found.filter(({ type }) => type === "post").map(({ refId }) => refId));
	return rows.map((row) => ({
		type: asPost.has(row.id) ? ("post" as const) : ("thread" as const),
		refId: row.id,
		id: asPost.has(row.id) ? row.id : row.threadId,
		path: row.number === 1 ? `/t/${row.threadId}/${row.slug}` : `/p/${row.id}`,
		title: row.title,
		text: plainText(row.document),
		thread: {
			id: row.threadId,
			title: row.title,
			replyCount: row.replyCount,
			answered: row.answered,
			kind: row.kind,
		},
		category: { slug: row.categorySlug, name: row.categoryName, hue: row.hue },
		author: { handle: row.handle, name: row.displayName, avatarId: row.avatarId },
		createdAt: row.createdAt.toISOString(),
		likeCount: row.likeCount,
	}));
}

async function readMembers(ctx: Context, ids: number[]): Promise<Unmarked[]> {
	if (ids.length === 0) return [];
	const rows = await ctx.db
		.selectFrom("member")
		.select(["id", "handle", "displayName", "bio", "avatarId", "createdAt", "likesReceived"])
		.where("brandId", "=", ctx.brand.id)
		.where("id", "in", ids)
		.where("erasedAt", "is", null)
		.execute();
	return rows.map((row) => ({
		type: "member",
		refId: row.id,
		id: row.id,
		path: `/m/${row.handle}`,
		title: row.displayName,
		text: row.bio,
		author: { handle: row.handle, name: row.displayName, avatarId: row.avatarId },
		createdAt: row.createdAt.toISOString(),
		likeCount: row.likesReceived,
	}));
}

async function readTags(ctx: Context, ids: number[]): Promise<Unmarked[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<{ id: number; slug: string; name: string }>`${prepared}
		select g.id, g.slug, g.name from tag g
		where g.brand_id = ${ctx.brand.id} and g.id = any(${ids}::bigint[]) and exists (
			select from thread_tag x
			join thread t on t.brand_id = x.brand_id and t.id = x.thread_id and t.visibility = 'published'
			join category c on c.brand_id = t.brand_id and c.id = t.category_id and c.readable_by = any(${readersOf(ctx.actor)}::text[])
			where x.brand_id = g.brand_id and x.tag_id = g.id)
	`.execute(ctx.db);
	return rows.map(({ id, slug, name }) => ({
		type: "tag",
		refId: id,
		id,
		path: `/tag/${encodeURIComponent(slug)}`,
		title: name,
		text: "",
		createdAt: null,
		likeCount: 0,
	}));
}
