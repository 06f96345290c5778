import type { WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** A brand keeps an owner. All are locked: of two who leave at once, the second is refused. */
export async function requireOtherOwner(tx: WriteContext, memberId: number): Promise<void> {
	const owners = await tx.db
		.selectFrom("member")
		.select("id")
		.where("brandId", "=", tx.brand.id)
		.where("role", "=", "owner")
		.orderBy("id")
		.forUpdate()
		.execute();
	if (owners.length === 1 && owners[0]?.id === memberId)
		throw new DomainError("conflict", "errors:erasure.last-owner");
}
