import type { WriteContext } from "~/platform/context";

/** `former-` and the member's number; somebody may have chosen that as a handle of their own. */
export async function freePseudonym(tx: WriteContext, memberId: number): Promise<string> {
	for (let attempt = 1; ; attempt++) {
		const handle = `former-${memberId}${attempt === 1 ? "" : `-${attempt}`}`;
		const taken = await tx.db
			.selectFrom("member")
			.select("id")
			.where("brandId", "=", tx.brand.id)
			.where("handle", "=", handle)
			.executeTakeFirst();
		if (!taken) return handle;
	}
}
