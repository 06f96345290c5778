import { findNamed, wrongHandle } from "~/features/members/index.server";
import type { WriteContext } from "~/platform/context";

/** Whom somebody thanks: a member of the brand, and not themselves. */
export async function findRecipient(tx: WriteContext, handle: string): Promise<number> {
	const { id } = await findNamed(tx, handle);
	if (id === tx.actor?.memberId) throw wrongHandle("errors:standing.thanks-self");
	return id;
}
