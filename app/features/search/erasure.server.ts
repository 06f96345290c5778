import { sql } from "kysely";
import { memberErased } from "~/features/members/events";
import { subscribe } from "~/platform/events/subscriptions";
import { readMembers } from "./documents/read-members.server";

/** Nobody is asked whether they meant somebody who left. Where a title has the same word, it is learned again with the next one. */
export const forgetWords = subscribe("search.forget-words", memberErased, async (tx, { memberId }) => {
	const words = (await readMembers(tx, [memberId])).flatMap(
		({ name }) => name?.match(/[\p{L}\p{N}]+/gu) ?? [],
	);
	await sql`
		delete from search_word where brand_id = ${tx.brand.id} and word = any(${words}::text[])
	`.execute(tx.db);
});
