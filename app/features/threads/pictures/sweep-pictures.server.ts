import { sql } from "kysely";
import type { Timer } from "~/platform/events/subscriptions";

const HOURS = 48;

/**
 * Takes away what was brought for a post and never sent. A draft keeps its pictures, in the editor's words or in
 * Markdown; whoever sends a text at this moment has them locked, and then the sweep tries again tomorrow.
 */
export const sweepPictures: Timer = {
	name: "threads.sweep-pictures",
	cron: "41 3 * * *",
	async run({ db, now, services }) {
		const before = new Date(now.getTime() - HOURS * 3_600_000);
		await sql`
			delete from member_upload mu
			where mu.uploaded_at < ${before}
				and not exists (select from post_upload p where p.brand_id = mu.brand_id and p.upload_id = mu.upload_id)
				and not exists (select from draft d where d.brand_id = mu.brand_id and d.member_id = mu.member_id
					and d.body::text ~ ('(upload[\\\\"]+:|/uploads/)' || mu.upload_id || '(\\D|$)'))
		`.execute(db);
		const { rows } = await sql<{ contentHash: string }>`
			delete from upload u
			where not u.open
				and not exists (select from member_upload m where m.brand_id = u.brand_id and m.upload_id = u.id)
				and not exists (select from post_upload p where p.brand_id = u.brand_id and p.upload_id = u.id)
			returning u.content_hash
		`.execute(db);
		for (const { contentHash } of rows) {
			const used = await db
				.selectFrom("upload")
				.select("id")
				.where("contentHash", "=", contentHash)
				.executeTakeFirst();
			if (!used) await services.storage.drop(contentHash);
		}
	},
};
