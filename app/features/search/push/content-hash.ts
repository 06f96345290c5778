import { sql } from "kysely";

/** A sum over a document `d` of Postgres: its stems hold every word of it, and where it stands. */
export const contentHash = sql`md5(concat_ws('|', d.thread_id, d.category_id, d.author_id, d.thread_kind, d.opening,
	d.language, d.likes, extract(epoch from d.created_at), d.name, d.stems::text))`;
