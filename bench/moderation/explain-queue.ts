import { sql } from "kysely";
import { loadActor } from "~/features/members/index.server";
import { listCases } from "~/features/moderation/index.server";
import { operate } from "../forum/found-forum";
import type { OpenForum } from "../forum/open-forum";
import { withInstallation } from "../forum/with-installation";

/** The plan of a page of the queue, first and deep; a sequential scan of cases would show here. */
export const explainQueue = (forum: OpenForum): Promise<string> =>
	withInstallation(forum.url, forum.folder, async (installation) => {
		const ctx = await operate(installation, forum.brandId);
		const actor = await loadActor(installation.db, forum.brandId, { memberId: forum.ownerId });
		const began = performance.now();
		await listCases({ ...ctx, actor }, "reported");
		const took = performance.now() - began;
		const { rows } = await sql<Record<string, string>>`
			explain (analyze, costs off, timing off, summary off, buffers off)
			select * from moderation_case c
			where c.brand_id = ${forum.brandId} and c.queue = 'reported' and c.state = 'open'
			order by c.priority desc, c.id limit 31`.execute(installation.db);
		const plan = rows.map((row) => `  ${Object.values(row)[0]}`).join("\n");
		return `A page of the queue, as its query reads it (first page in ${took.toFixed(1)} ms):\n${plan}`;
	});
