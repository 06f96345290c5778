import type { WriteContext } from "~/platform/context";
import { type AccountWish, openAccount } from "./open-account";
import { note } from "./print";

interface Made {
	id: number;
	handle: string;
}

export interface Person extends Made {
	email?: string;
	/** Absent where the person signs in with a password that is theirs already. */
	password?: string;
}

/** Makes a member by `make`, with an account to sign in where an address is given. */
export async function addPerson(
	tx: WriteContext,
	wish: AccountWish | null,
	make: (accountId: string | null) => Promise<Made>,
): Promise<Person> {
	if (!wish) return make(null);
	const account = await openAccount(tx, wish);
	const { id, handle } = await make(account.id);
	if (account.password === null)
		note(`${wish.email} has an account already and signs in with its own password.`);
	const fresh = account.password !== null && wish.password === null;
	return { id, handle, email: wish.email, ...(fresh ? { password: account.password as string } : {}) };
}
