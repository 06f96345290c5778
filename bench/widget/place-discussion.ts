import type { Database } from "@db/connect";
import { sql } from "kysely";
import { allowOrigin, createSsoKey, savePlacement } from "~/features/embed/index.server";
import { operate } from "../forum/found-forum";
import type { OpenForum } from "../forum/open-forum";
import { withInstallation } from "../forum/with-installation";

export const REPLIES = 20;
export const KEY = "heron";

export interface Comment {
	id: number;
	name: string;
	html: string;
	createdAt: Date;
}

interface Placed {
	/** The replies, for others to show the same. */
	comments: Comment[];
	/** What the pages' server signs its customers in with. */
	kid: string;
	secret: string;
}

/** Shows a loaded English thread of 20 replies to pages of `origin`. */
export const placeDiscussion = (forum: OpenForum, origin: string): Promise<Placed> =>
	withInstallation(forum.url, forum.folder, async (installation) => {
		const ctx = await operate(installation, forum.brandId);
		const threadId = await threadOfReplies(installation.db, forum.brandId);
		await allowOrigin(ctx, origin);
		await savePlacement(ctx, {
			...{ key: KEY, title: "", locale: null, category: "", policy: "open", guidelines: "", address: "" },
			threadId,
		});
		const { kid, secret } = await createSsoKey(ctx, { algorithm: "HS256", name: "bench", publicKey: "" });
		const comments = await repliesOf(installation.db, forum.brandId, threadId);
		return { comments, kid, secret: secret ?? "" };
	});

const repliesOf = (db: Database, brandId: number, threadId: number): Promise<Comment[]> =>
	db
		.selectFrom("post")
		.innerJoin("member", (join) =>
			join.onRef("member.brandId", "=", "post.brandId").onRef("member.id", "=", "post.authorId"),
		)
		.select(["post.id", "member.displayName as name", "post.bodyHtml as html", "post.createdAt"])
		.where("post.brandId", "=", brandId)
		.where("post.threadId", "=", threadId)
		.where("post.number", ">", 1)
		.orderBy("post.number")
		.execute();

async function threadOfReplies(db: Database, brandId: number): Promise<number> {
	const { rows } = await sql<{ id: number }>`
		select t.id from thread t
		join post p on p.brand_id = t.brand_id and p.thread_id = t.id
		join member m on m.brand_id = p.brand_id and m.id = p.author_id
		where t.brand_id = ${brandId} and t.visibility = 'published'
			and not exists (select 1 from thread_lock l where l.brand_id = t.brand_id and l.thread_id = t.id)
		group by t.id
		having count(*) = ${REPLIES + 1} and bool_and(p.visibility = 'published') and bool_and(m.locale = 'en')
		order by t.id limit 1`.execute(db);
	if (!rows[0]) throw new Error(`No English thread of the loaded forum has ${REPLIES} replies.`);
	return rows[0].id;
}
