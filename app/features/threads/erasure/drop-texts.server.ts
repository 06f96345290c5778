import { type Context, inTransaction } from "~/platform/context";
import { defineJob } from "~/platform/events/subscriptions";
import { dropText } from "./drop-text.server";

const BATCH = 200;

/**
 * Takes out the texts of somebody who left, the newest first, so that a thread which nobody else answered goes with its
 * answers. Of texts that stay, only those go that others do not read. Each is a transaction: broken off, it goes on.
 */
export const dropTexts = defineJob<{ brandId: number; memberId: number; texts: "keep" | "remove" }>(
	"threads.drop-texts",
	async (ctx, { memberId, texts }) => {
		for (let before = Number.MAX_SAFE_INTEGER; ; ) {
			const ids = await textsOf(ctx, memberId, texts, before);
			for (const id of ids) await inTransaction(ctx, (tx) => dropText(tx, id));
			const last = ids.at(-1);
			if (last === undefined) return;
			before = last;
		}
	},
);

async function textsOf(ctx: Context, memberId: number, texts: "keep" | "remove", before: number) {
	const rows = await ctx.db
		.selectFrom("post")
		.select("id")
		.where("brandId", "=", ctx.brand.id)
		.where("authorId", "=", memberId)
		.where("visibility", "not in", texts === "keep" ? ["published", "erased"] : ["erased"])
		.where("id", "<", before)
		.orderBy("id", "desc")
		.limit(BATCH)
		.execute();
	return rows.map(({ id }) => id);
}
