/** The least that a server with a database does: the posts of one page of a thread, glued into a page of `bytes` bytes. */
import pg from "pg";
import { servePages } from "./serve-pages";

const [url, brandId, bytes] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });
const { rows: threads } = await pool.query<{ id: string }>("select id from thread where brand_id = $1", [
	brandId,
]);
const filler = " ".repeat(Number(bytes));

const readPosts = {
	name: "posts-of-page",
	text: "select id, number, author_id, body_html, like_count, created_at from post where brand_id = $1 and thread_id = $2 and number between $3 and $4",
};

servePages(async () => {
	const thread = threads[Math.floor(Math.random() * threads.length)]?.id;
	const { rows } = await pool.query<{ number: number; body_html: string }>({
		...readPosts,
		values: [brandId, thread, 1, 20],
	});
	const posts = rows.map((post) => `<article id="p${post.number}">${post.body_html}</article>`).join("\n");
	return Buffer.from(posts + filler.slice(0, Math.max(0, Number(bytes) - Buffer.byteLength(posts))));
});
