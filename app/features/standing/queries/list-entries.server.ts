import { sql } from "kysely";
import { z } from "zod";
import { readersOf } from "~/features/threads/policy";
import type { Context } from "~/platform/context";
import { isStaff } from "~/platform/identity";
import { decodeCursor, type Page, toPage } from "~/platform/keyset";
import type { Rule } from "../contract";

export interface Entry {
	id: number;
	cause: "awarded" | "reversed" | "restored" | "adjusted" | "vested" | "spent" | "refunded" | "granted";
	rule: Rule | "reward" | "referral";
	ruleVersion: number;
	amount: number;
	credit: number;
	state: "pending" | "vested" | "reversed" | "quarantined" | "refused";
	/** Why it is less than the rule says; empty where it is not. */
	reason:
		| ""
		| "erased"
		| "staff"
		| "ring"
		| "mutual"
		| "young-crowd"
		| "pair-cap"
		| "friends"
		| "young"
		| "day-cap";
	at: Date;
	enteredAt: Date;
	/** What it is about; null for what the reader may not read (any more), and for reports. */
	thread: { title: string; path: string } | null;
	/** Who gave it. For staff: members see that somebody did. */
	from: { handle: string; name: string } | null;
}

interface Row extends Omit<Entry, "thread" | "from"> {
	title: string | null;
	path: string | null;
	handle: string | null;
	name: string | null;
}

/** The books of a member, newest first. Who may see them is asked before. */
export async function listEntries(
	ctx: Context,
	memberId: number,
	{ cursor, limit = 30 }: { cursor: string | null; limit?: number },
): Promise<Page<Entry>> {
	const [before] = decodeCursor(cursor, z.tuple([z.number().int().positive()])) ?? [Number.MAX_SAFE_INTEGER];
	const { rows } = await sql<Row>`
		select e.id, e.cause, e.rule, e.rule_version, e.amount, e.credit, e.state, e.reason, e.at, e.entered_at,
			t.title, case when p.id is null then '/t/' || t.id || '/' || t.slug else '/p/' || p.id end as path,
			m.handle, m.display_name as name
		from standing_entry e
		left join post p on p.brand_id = e.brand_id and p.id = e.subject_id and p.visibility = 'published'
			and e.rule in ('like-received', 'thread-started', 'reply-posted')
		left join thread t on t.brand_id = e.brand_id and t.visibility = 'published'
			and t.id = case when e.rule in ('answer-accepted', 'vote-received', 'idea-shipped') then e.subject_id else p.thread_id end
			and exists (select from category c where c.brand_id = t.brand_id and c.id = t.category_id
				and c.readable_by = any(${readersOf(ctx.actor)}::text[]))
		left join member m on ${isStaff(ctx.actor)} and m.brand_id = e.brand_id and m.id = e.counterparty_id
		where e.brand_id = ${ctx.brand.id} and e.member_id = ${memberId} and e.id < ${before}
		order by e.id desc limit ${limit + 1}
	`.execute(ctx.db);
	return toPage(rows.map(toEntry), limit, ({ id }) => [id]);
}

const toEntry = ({ title, path, handle, name, ...entry }: Row): Entry => ({
	...entry,
	thread: title !== null && path !== null ? { title, path } : null,
	from: handle !== null && name !== null ? { handle, name } : null,
});
