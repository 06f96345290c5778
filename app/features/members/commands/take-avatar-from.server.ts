import type { WriteContext } from "~/platform/context";
import { enqueue } from "~/platform/events/enqueue.server";
import { hashSecret } from "~/platform/session/hash.server";
import { fetchAvatar } from "../fetch-avatar.server";

/**
 * Fetches the picture that a member's host names, once for each address. It comes from here then: whoever reads a page
 * asks nobody else. A picture of the member's own stays.
 */
export async function takeAvatarFrom(tx: WriteContext, memberId: number, address: string) {
	const source = hashSecret(address);
	const marked = await tx.db
		.updateTable("member")
		.set({ avatarSource: source })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", memberId)
		.where((eb) => eb.or([eb("avatarSource", "is", null), eb("avatarSource", "not in", ["own", source])]))
		.returning("id")
		.executeTakeFirst();
	if (marked) await enqueue(tx, fetchAvatar, { brandId: tx.brand.id, memberId, address });
}
