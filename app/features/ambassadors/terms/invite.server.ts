import type { z } from "zod";
import { findNamed, wrongHandle } from "~/features/members/index.server";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import type { inviting } from "../contract";
import { ambassadorDecided, ambassadorInvited } from "../events";
import { requireProgramme } from "../programme/read-programme.server";
import { requireManager } from "../require-manager";
import { offerTier } from "./offer-tier.server";

/** Invites somebody who did not apply. What they lack a person may waive, with a reason that is kept. */
export async function inviteAmbassador(ctx: Context, input: z.output<typeof inviting>): Promise<void> {
	requireManager(ctx);
	const { handle, ...offer } = input;
	await inTransaction(ctx, async (tx) => {
		const programme = await requireProgramme(tx);
		const member = await findNamed(tx, handle);
		if (member.role !== "member") throw wrongHandle("errors:ambassadors.staff");
		const { raised } = await offerTier(tx, programme, {
			...offer,
			memberId: member.id,
			source: "invitation",
		});
		await tx.db
			.updateTable("ambassadorApplication")
			.set((eb) => ({ state: "approved", version: eb("version", "+", 1), decidedAt: tx.now }))
			.where("brandId", "=", tx.brand.id)
			.where("memberId", "=", member.id)
			.where("state", "=", "waiting")
			.execute();
		await writeAudit(tx, {
			act: "ambassadors.invited",
			subjectKind: "member",
			subjectId: member.id,
			after: { tier: offer.tier, waived: offer.waived },
		});
		const words = offer.message;
		if (raised)
			await record(tx, ambassadorDecided, {
				memberId: member.id,
				tier: offer.tier,
				outcome: "raised",
				words,
			});
		else await record(tx, ambassadorInvited, { memberId: member.id, tier: offer.tier, words });
	});
}
