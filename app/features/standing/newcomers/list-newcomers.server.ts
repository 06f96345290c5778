import { sql } from "kysely";
import { readersOf } from "~/features/threads/policy";
import type { Context } from "~/platform/context";
import { plainText, type RichDocument } from "~/platform/rich-text/document";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Newcomer {
	memberId: number;
	handle: string;
	name: string;
	avatarId: number | null;
	postId: number;
	threadTitle: string;
	excerpt: string;
	postedAt: Date;
}

/** First posts of the last 30 days that nobody has answered within an hour, the longest waiting last. */
export async function listNewcomers(ctx: Context): Promise<Newcomer[]> {
	const { rows } = await sql<Omit<Newcomer, "excerpt"> & { document: RichDocument }>`
		select m.id as "memberId", m.handle, m.display_name as name, m.avatar_id as "avatarId", p.id as "postId",
			t.title as "threadTitle", p.document, n.posted_at as "postedAt"
		from newcomer_post n
		join member m on m.brand_id = n.brand_id and m.id = n.member_id and m.role = 'member' and m.erased_at is null
		join post p on p.brand_id = n.brand_id and p.id = n.post_id and p.visibility = 'published'
		join thread t on t.brand_id = p.brand_id and t.id = p.thread_id and t.visibility = 'published'
		join category c on c.brand_id = t.brand_id and c.id = t.category_id and c.readable_by = any(${readersOf(ctx.actor)}::text[])
		where n.brand_id = ${ctx.brand.id} and not n.answered
			and not exists (select from thread_lock x where x.brand_id = t.brand_id and x.thread_id = t.id)
			and n.posted_at between ${new Date(ctx.now.getTime() - 30 * DAY)} and ${new Date(ctx.now.getTime() - HOUR)}
			and n.member_id <> ${ctx.actor?.memberId ?? 0}
		order by n.posted_at desc limit 50
	`.execute(ctx.db);
	return rows.map(({ document, ...row }) => ({ ...row, excerpt: excerptOf(document) }));
}

function excerptOf(document: RichDocument): string {
	const text = plainText(document);
	return text.length > 240 ? `${text.slice(0, 240).trimEnd()}…` : text;
}
