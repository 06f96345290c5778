import type { WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** Whom somebody thanks: a member of the brand, and not themselves. */
export async function findRecipient(tx: WriteContext, handle: string): Promise<number> {
	const member = await tx.db
		.selectFrom("member")
		.select("id")
		.where("brandId", "=", tx.brand.id)
		.where("handle", "=", handle)
		.executeTakeFirst();
	const sentence = !member
		? "errors:member-gone"
		: member.id === tx.actor?.memberId
			? "errors:standing.thanks-self"
			: null;
	if (!member || sentence)
		throw new DomainError("invalid", "errors:invalid", { fields: { handle: { key: sentence as string } } });
	return member.id;
}
