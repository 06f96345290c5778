import { loadActor, makeMember } from "~/features/members/index.server";
import { acceptRules } from "~/features/rules/index.server";
import { type Context, inTransaction } from "~/platform/context";
import type { Role } from "~/platform/identity";
import { addPerson } from "./add-person";
import type { AccountWish } from "./open-account";
import { Refusal } from "./refusal";

interface Wish {
	handle: string;
	name: string;
	role: Role;
	account: AccountWish | null;
	acceptRules?: boolean;
}

/** Makes a member under exactly this handle. */
export async function createMember(
	ctx: Context,
	{ handle, name, role, account, acceptRules: accepts }: Wish,
) {
	return inTransaction(ctx, async (tx) => {
		const made = await addPerson(tx, account, async (accountId) => {
			const member = await makeMember(tx, { accountId, displayName: name, handle, role });
			// The feature takes the next free handle; undoing the transaction undoes that.
			if (member.handle !== handle)
				throw new Refusal(`The handle “${handle}” is taken in “${tx.brand.slug}”.`);
			return member;
		});
		// A brand without rules asks nothing.
		if (accepts && tx.brand.rulesVersion > 0) {
			const actor = await loadActor(tx.db, tx.brand.id, { memberId: made.id });
			await acceptRules({ ...tx, actor }, tx.brand.rulesVersion);
		}
		const { id, email, password } = made;
		return { id, handle, role, ...(email ? { email } : {}), ...(password ? { password } : {}) };
	});
}
