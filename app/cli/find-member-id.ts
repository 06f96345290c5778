import type { Context } from "~/platform/context";
import { Refusal } from "./refusal";

/** The id of the member with this handle in the brand of the context. */
export async function findMemberId({ db, brand }: Context, handle: string): Promise<number> {
	const member = await db
		.selectFrom("member")
		.select("id")
		.where("brandId", "=", brand.id)
		.where("handle", "=", handle)
		.where("erasedAt", "is", null)
		.executeTakeFirst();
	if (!member) throw new Refusal(`Nobody in “${brand.slug}” has the handle “${handle}”.`);
	return member.id;
}
