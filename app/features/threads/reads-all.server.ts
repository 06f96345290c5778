import type { Context } from "~/platform/context";
import { isModeratorOf, isStaff } from "~/platform/identity";

/** Whether the actor reads what is not published in a thread: a moderator of single categories only there. */
export async function readsAll({ actor, db, brand }: Context, threadId: number): Promise<boolean> {
	if (!isStaff(actor)) return false;
	if (!actor?.moderates) return true;
	const thread = await db
		.selectFrom("thread")
		.select("categoryId")
		.where("brandId", "=", brand.id)
		.where("id", "=", threadId)
		.executeTakeFirst();
	return thread !== undefined && isModeratorOf(actor, thread);
}
