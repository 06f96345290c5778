import { sql } from "kysely";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { giveBadge } from "../badges/give-badge.server";

interface Decided {
	slug: string;
	handle: string;
	memberId: number;
	reason: string;
}

/** Accepts a nomination, which gives the badge with its reason, or declines it. Each is decided once. */
export async function decideNomination(
	ctx: Context,
	{ nomination, verdict }: { nomination: number; verdict: "accepted" | "declined" },
): Promise<void> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		const { rows } = await sql<Decided>`
			update badge_nomination n
			set state = ${verdict}, decided_by = ${tx.actor?.memberId ?? null}, decided_at = ${tx.now}
			from badge b, member m
			where n.brand_id = ${tx.brand.id} and n.id = ${nomination} and n.state = 'open'
				and b.brand_id = n.brand_id and b.id = n.badge_id and m.brand_id = n.brand_id and m.id = n.member_id
			returning b.slug, m.handle, n.member_id, n.reason
		`.execute(tx.db);
		const [decided] = rows;
		if (!decided) throw new DomainError("conflict", "errors:standing.nomination-decided");
		const { slug, handle, memberId, reason } = decided;
		await writeAudit(tx, {
			act: `badge.nomination-${verdict}`,
			subjectKind: "member",
			subjectId: memberId,
			after: { slug, reason },
		});
		if (verdict === "accepted") await giveBadge(tx, { slug, handle, reason });
	});
}
