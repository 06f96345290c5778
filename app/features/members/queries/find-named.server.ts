import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { Role } from "~/platform/identity";

/** Something is wrong with the handle that somebody typed: said at the field `handle`. */
export const wrongHandle = (key: string) =>
	new DomainError("invalid", "errors:invalid", { fields: { handle: { key } } });

/** Whom a form means by a handle. Throws at its field where nobody has it. */
export async function findNamed(
	{ db, brand }: Pick<Context, "db" | "brand">,
	handle: string,
): Promise<{ id: number; role: Role }> {
	const member = await db
		.selectFrom("member")
		.select(["id", "role"])
		.where("brandId", "=", brand.id)
		.where("handle", "=", handle)
		.where("erasedAt", "is", null)
		.executeTakeFirst();
	if (!member) throw wrongHandle("errors:member-gone");
	return member;
}
