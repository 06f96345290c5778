import { type Context, inTransaction } from "~/platform/context";
import { makeMember } from "../make-member.server";

/** Makes a member of this brand for an account that another brand brought to the installation. */
export async function joinBrand(ctx: Context, accountId: string, displayName: string) {
	return inTransaction(ctx, async (tx) => {
		const known = await tx.db
			.selectFrom("member")
			.select("id")
			.where("brandId", "=", tx.brand.id)
			.where("accountId", "=", accountId)
			.executeTakeFirst();
		if (!known) await makeMember(tx, { accountId, displayName, locale: tx.locale });
	});
}
