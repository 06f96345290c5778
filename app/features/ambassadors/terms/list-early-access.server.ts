import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { canSetUpAmbassadors } from "../policy";
import { requireProgramme } from "../programme/read-programme.server";

/** Who wants to try things early, with addresses: for the owner, and the audit log has who took the list. */
export async function listEarlyAccess(ctx: Context) {
	if (!canSetUpAmbassadors(ctx.actor)) throw new DomainError("forbidden", "errors:not-allowed");
	return inTransaction(ctx, async (tx) => {
		const { earlyAccess } = await requireProgramme(tx);
		if (!earlyAccess) throw new DomainError("not-found", "errors:ambassadors.no-early-access");
		const rows = await tx.db
			.selectFrom("ambassadorPreference as p")
			.innerJoin("member as m", (join) =>
				join.onRef("m.brandId", "=", "p.brandId").onRef("m.id", "=", "p.memberId"),
			)
			.leftJoin("account as a", (join) =>
				join.onRef("a.id", "=", "m.accountId").on("a.emailVerifiedAt", "is not", null),
			)
			.select(["m.handle", "m.displayName as name", "m.tier", "a.email"])
			.where("p.brandId", "=", tx.brand.id)
			.where("p.earlyAccess", "=", true)
			.where("m.tier", ">", 0)
			.orderBy("m.tier", "desc")
			.orderBy("m.handle")
			.execute();
		await writeAudit(tx, {
			act: "ambassadors.early-access-taken",
			subjectKind: "brand",
			subjectId: tx.brand.id,
			after: { count: rows.length },
		});
		return rows;
	});
}
