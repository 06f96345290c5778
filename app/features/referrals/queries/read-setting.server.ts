import type { Context } from "~/platform/context";
import { type ReferralSetting, startingSetting } from "../contract";

/** What a brand's referrals are worth, and what makes them count. */
export async function readReferralSetting({
	db,
	brand,
}: Pick<Context, "db" | "brand">): Promise<ReferralSetting> {
	const row = await db
		.selectFrom("referralSetting")
		.select(["enabled", "touch", "act", "posts", "days", "returnDays", "credit", "rewardId"])
		.where("brandId", "=", brand.id)
		.executeTakeFirst();
	return (row as ReferralSetting | undefined) ?? startingSetting;
}
