import { sql } from "kysely";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { isStaff } from "~/platform/identity";
import { boardSpan } from "../boards/board-span";
import { personChosen } from "../events";
import { tellPages } from "../tell-pages.server";
import { findRecipient } from "./find-recipient.server";
import { requireThanks } from "./require-thanks.server";

export interface PersonOfTheWeek {
	/** Its Monday, as YYYY-MM-DD. */
	week: string;
	handle: string;
	name: string;
	avatarId: number | null;
	reason: string;
}

const mondayOf = (now: Date) => boardSpan("week", now.toISOString().slice(0, 10)).starts;

/** Names the person of this week, with the reason. Named again within the week, the newer one stands. */
export async function choosePersonOfTheWeek(
	ctx: Context,
	{ handle, reason }: { handle: string; reason: string },
): Promise<void> {
	const { actor } = ctx;
	if (!actor || !isStaff(actor)) throw new DomainError("forbidden", "errors:not-allowed");
	await requireThanks(ctx);
	await inTransaction(ctx, async (tx) => {
		const memberId = await findRecipient(tx, handle);
		const week = mondayOf(tx.now);
		await sql`
			insert into person_of_the_week (brand_id, week, member_id, chosen_by, reason, chosen_at)
			values (${tx.brand.id}, ${week}, ${memberId}, ${actor.memberId}, ${reason}, ${tx.now})
			on conflict (brand_id, week) do update set member_id = excluded.member_id, chosen_by = excluded.chosen_by,
				reason = excluded.reason, chosen_at = excluded.chosen_at
		`.execute(tx.db);
		await record(tx, personChosen, { memberId, week });
		await writeAudit(tx, {
			act: "person-of-the-week.chosen",
			subjectKind: "member",
			subjectId: memberId,
			after: { week, reason },
		});
		await tellPages(tx, [memberId]);
	});
}

/** The newest persons of the week; only this week's and the last one's where `current`. */
export async function listPersonsOfTheWeek(
	ctx: Context,
	{ current = false } = {},
): Promise<PersonOfTheWeek[]> {
	const since = current ? boardSpan("week", mondayOf(ctx.now)).before : "1970-01-01";
	const { rows } = await sql<PersonOfTheWeek>`
		select w.week::text, m.handle, m.display_name as name, m.avatar_id as "avatarId", w.reason
		from person_of_the_week w
		join member m on m.brand_id = w.brand_id and m.id = w.member_id
		where w.brand_id = ${ctx.brand.id} and w.week >= ${since}::date
		order by w.week desc limit ${current ? 1 : 12}
	`.execute(ctx.db);
	return rows;
}
