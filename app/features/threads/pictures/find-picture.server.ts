import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { canReadCategory, canReadPost, type Reader, type Visibility } from "../policy";

interface Found {
	contentHash: string;
	contentType: string;
	open: boolean;
	own: boolean;
	/** Posts that show it, those that most people read first. */
	posts: {
		authorId: number;
		visibility: Visibility;
		threadAuthorId: number;
		threadVisibility: Visibility;
		categoryId: number;
		readableBy: Reader;
	}[];
}

/** More than any honest picture is in; the published ones come first. */
const MOST = 200;

/**
 * A stored picture: open ones for everybody, those of posts for whoever reads one of the posts, and for whoever brought
 * it. Its id tells nothing; a picture that stands only in what was hidden is gone for the public with it.
 */
export async function findPicture(ctx: Context, id: number) {
	const { rows } = await sql<Found>`
		select u.content_hash, u.content_type, u.open,
			exists (select from member_upload m where m.brand_id = u.brand_id and m.upload_id = u.id
				and m.member_id = ${ctx.actor?.memberId ?? null}::bigint) as own,
			case when u.open then '[]'::json else coalesce((
				select json_agg(row_to_json(shown)) from (
					select p.author_id as "authorId", p.visibility, t.author_id as "threadAuthorId",
						t.visibility as "threadVisibility", t.category_id as "categoryId", c.readable_by as "readableBy"
					from post_upload pu
					join post p on p.brand_id = pu.brand_id and p.id = pu.post_id
					join thread t on t.brand_id = p.brand_id and t.id = p.thread_id
					join category c on c.brand_id = t.brand_id and c.id = t.category_id
					where pu.brand_id = u.brand_id and pu.upload_id = u.id
					order by (p.visibility = 'published' and t.visibility = 'published' and c.readable_by = 'everyone') desc, p.id
					limit ${MOST}
				) shown), '[]'::json) end as posts
		from upload u
		where u.brand_id = ${ctx.brand.id} and u.id = ${id}
	`.execute(ctx.db);
	const [upload] = rows;
	const readable = upload && (upload.open || upload.own || upload.posts.some((post) => canSee(ctx, post)));
	const content = readable ? await ctx.services.storage.get(upload.contentHash) : null;
	if (!upload || !content) throw new DomainError("not-found", "errors:page-gone");
	return { content, contentType: upload.contentType, open: upload.open };
}

const canSee = ({ actor }: Context, { threadAuthorId, threadVisibility, ...post }: Found["posts"][number]) =>
	canReadCategory(actor, post) &&
	canReadPost(actor, post) &&
	canReadPost(actor, { ...post, authorId: threadAuthorId, visibility: threadVisibility });
