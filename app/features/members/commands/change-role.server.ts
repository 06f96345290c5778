import type { z } from "zod";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import type { roleChange } from "../contract";
import { roleChanged } from "../events";
import { canChangeRole } from "../policy";

/** Gives a member another role. */
export async function changeRole(ctx: Context, { handle, role }: z.output<typeof roleChange>) {
	await inTransaction(ctx, async (tx) => {
		const member = await tx.db
			.selectFrom("member")
			.select(["id", "role"])
			.where("brandId", "=", tx.brand.id)
			.where("handle", "=", handle)
			.where("erasedAt", "is", null)
			.forUpdate()
			.executeTakeFirst();
		if (tx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
		if (!member) throw new DomainError("not-found", "errors:member-gone");
		if (!canChangeRole(tx.actor, member)) throw new DomainError("forbidden", "errors:own-role");
		await tx.db
			.updateTable("member")
			.set({ role })
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", member.id)
			.execute();
		await writeAudit(tx, {
			act: "member.role-changed",
			subjectKind: "member",
			subjectId: member.id,
			before: { role: member.role },
			after: { role },
		});
		await record(tx, roleChanged, { memberId: member.id, role });
	});
}
