import { sql } from "kysely";
import { memberErased } from "~/features/members/events";
import type { WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { subscribe } from "~/platform/events/subscriptions";

/**
 * Nobody leaves in the middle of a case about them: it would lose its subject, and they their right to be told and to
 * object. Afterwards notes about the person go; decisions, statements and reports stay, under the pseudonym.
 */
export const requireSettled = subscribe(
	"moderation.require-settled",
	memberErased,
	async (tx, { memberId }) => {
		await refuseInCase(tx, memberId);
		for (const table of ["staffNote", "moderatorScope"] as const)
			await tx.db
				.deleteFrom(table)
				.where("brandId", "=", tx.brand.id)
				.where("memberId", "=", memberId)
				.execute();
	},
);

async function refuseInCase(tx: WriteContext, memberId: number) {
	const { rows } = await sql<{ appeals: number; open: number; until: Date | null }>`
		select
			(select count(*) from appeal a where a.brand_id = ${tx.brand.id} and a.member_id = ${memberId} and a.outcome is null) as appeals,
			(select count(*) from moderation_case c where c.brand_id = ${tx.brand.id} and c.author_id = ${memberId}
				and c.state in ('open', 'appealed')) as open,
			(select max(d.undo_until) from decision d where d.brand_id = ${tx.brand.id} and d.member_id = ${memberId}
				and d.state = 'pending') as until
	`.execute(tx.db);
	const [found] = rows;
	if (found && found.appeals > 0) throw new DomainError("conflict", "errors:erasure.appeal");
	if (found && found.open > 0) throw new DomainError("conflict", "errors:erasure.case");
	if (found?.until) {
		const time = new Intl.DateTimeFormat(tx.locale, {
			dateStyle: "long",
			timeStyle: "short",
			timeZone: tx.brand.timeZone,
		});
		throw new DomainError("conflict", "errors:erasure.decided", {
			params: { until: time.format(found.until) },
		});
	}
}
