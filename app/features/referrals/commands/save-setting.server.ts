import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { ReferralSetting } from "../contract";

/** Changes what referrals are worth from now on; those that count already stay as they are. */
export async function saveReferralSetting(ctx: Context, setting: ReferralSetting): Promise<void> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		if (setting.rewardId !== null) {
			const reward = await tx.db
				.selectFrom("reward")
				.select("id")
				.where("brandId", "=", tx.brand.id)
				.where("id", "=", setting.rewardId)
				.executeTakeFirst();
			if (!reward)
				throw new DomainError("invalid", "errors:invalid", {
					fields: { rewardId: { key: "errors:rewards.gone" } },
				});
		}
		await tx.db
			.insertInto("referralSetting")
			.values({ brandId: tx.brand.id, ...setting })
			.onConflict((conflict) => conflict.column("brandId").doUpdateSet(setting))
			.execute();
		await writeAudit(tx, {
			act: "referrals.saved",
			subjectKind: "brand",
			subjectId: tx.brand.id,
			after: setting,
		});
	});
}
