import { sql } from "kysely";
import { createMember } from "~/cli/create-member";
import { createApiKey } from "~/features/api-keys/index.server";
import { operate } from "../forum/found-forum";
import type { OpenForum } from "../forum/open-forum";
import { withInstallation } from "../forum/with-installation";
import { say } from "../say";

export interface Desk {
	bearer: string;
	/** Handles of moderators, each with an own connection. */
	moderators: string[];
}

/** Opens `count` cases with one report each, in a copy of the forum, and hires moderators. */
export const fillCases = (forum: OpenForum, count: number, moderators: number): Promise<Desk> =>
	withInstallation(forum.url, forum.folder, async (installation) => {
		const { brandId, ownerId } = forum;
		const ctx = await operate(installation, brandId);
		const handles = Array.from({ length: moderators }, (_, n) => `moderator${n}`);
		for (const handle of handles) {
			await createMember(ctx, { handle, name: handle, role: "moderator", account: null, acceptRules: true });
		}
		const { rows } = await sql<{ opened: number }>`
			with opened as (
				insert into moderation_case (brand_id, queue, post_id, thread_id, category_id, author_id, priority, report_count, opened_at)
				select p.brand_id, 'reported', p.id, p.thread_id, t.category_id, p.author_id, random() * 2, 1, p.created_at
				from post p join thread t on t.brand_id = p.brand_id and t.id = p.thread_id
				where p.brand_id = ${brandId} and p.visibility = 'published' and p.number > 1
				limit ${count}
				returning brand_id, id, post_id
			), reported as (
				insert into report (brand_id, reference, case_id, post_id, post_revision, reporter_id, reason_code, text, reported_at)
				select brand_id, 'R-' || id, id, post_id, 1, ${ownerId}, 'spam', 'Please look.', now() from opened returning 1
			) select count(*)::int as opened from reported`.execute(installation.db);
		if (rows[0]?.opened !== count)
			throw new Error(`Only ${rows[0]?.opened} of ${count} cases could be opened.`);
		say(`${count} cases are open.`);
		const { secret } = await createApiKey(ctx, {
			name: "bench desk",
			scopes: ["read", "write", "moderate"],
			memberId: ownerId,
		});
		return { bearer: `Bearer ${secret}`, moderators: handles };
	});
