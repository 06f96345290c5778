import { leaveBrand } from "~/features/members/index.server";
import { type Context, inTransaction } from "~/platform/context";
import { findMemberId } from "./find-member-id";
import { Refusal } from "./refusal";

interface Wish {
	handle: string;
	texts: "keep" | "remove";
	yes: boolean;
}

/** Ends a membership in the operator's name. It cannot be undone: without `yes` it says what it would do, and does not. */
export async function eraseInBrand(ctx: Context, { handle, texts, yes }: Wish) {
	return inTransaction(ctx, async (tx) => {
		const id = await findMemberId(tx, handle);
		const before = await findRow(tx, id);
		if (!yes)
			throw new Refusal(
				`This ends the membership of @${handle} in “${tx.brand.slug}” for good, and ${texts === "keep" ? "keeps" : "removes"} the texts (${before.postCount} posts). Add --yes to do it.`,
			);
		await leaveBrand(tx, { memberId: id, texts });
		return { id, pseudonym: (await findRow(tx, id)).handle, texts };
	});
}

const findRow = ({ db, brand }: Pick<Context, "db" | "brand">, id: number) =>
	db
		.selectFrom("member")
		.select(["handle", "postCount"])
		.where("brandId", "=", brand.id)
		.where("id", "=", id)
		.executeTakeFirstOrThrow();
