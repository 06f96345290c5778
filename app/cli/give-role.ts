import { roleChanged } from "~/features/members/events";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import type { Role } from "~/platform/identity";
import { findMemberId } from "./find-member-id";
import { Refusal } from "./refusal";

/** Gives a role in the operator's name: the feature's own command asks for an owner, and a brand may have none. */
export async function giveRole(
	ctx: Context,
	{ handle, role }: { handle: string; role: Role },
): Promise<number> {
	return inTransaction(ctx, async (tx) => {
		const id = await findMemberId(tx, handle);
		if (role !== "owner") await refuseLastOwner(tx, id, handle);
		await tx.db
			.updateTable("member")
			.set({ role })
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", id)
			.execute();
		await record(tx, roleChanged, { memberId: id, role });
		return id;
	});
}

async function refuseLastOwner(tx: WriteContext, id: number, handle: string) {
	const owners = await tx.db
		.selectFrom("member")
		.select("id")
		.where("brandId", "=", tx.brand.id)
		.where("role", "=", "owner")
		.forUpdate()
		.execute();
	if (owners.length === 1 && owners[0]?.id === id)
		throw new Refusal(
			`@${handle} is the last owner of “${tx.brand.slug}”. Make somebody else an owner first.`,
		);
}
