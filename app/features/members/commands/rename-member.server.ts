import type { WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { memberRenamed } from "../events";

/** Gives a member another name, as whoever vouches for them says it. The same name changes nothing. */
export async function renameMember(tx: WriteContext, memberId: number, displayName: string) {
	const { numUpdatedRows } = await tx.db
		.updateTable("member")
		.set({ displayName })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", memberId)
		.where("displayName", "<>", displayName)
		.executeTakeFirst();
	if (Number(numUpdatedRows) > 0) await record(tx, memberRenamed, { memberId });
}
