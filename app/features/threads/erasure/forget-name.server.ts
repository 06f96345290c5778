import { sql } from "kysely";
import { type Context, inTransaction } from "~/platform/context";
import { defineJob } from "~/platform/events/subscriptions";
import { translator } from "~/platform/i18n/translate";
import type { Renaming } from "./rename-in";
import { rewordAnswers, rewordPost, rewordRevisions } from "./reword.server";

/** Ids looked through at once: a statement of milliseconds, whatever the size of the forum. */
const WINDOW = 20_000;

/** Others' texts name somebody who left by the pseudonym; quotations of words that go lose them. May run twice. */
export const forgetName = defineJob<{
	brandId: number;
	memberId: number;
	handle: string;
	texts: "keep" | "remove";
}>("threads.forget-name", async (ctx, { memberId, handle, texts }) => {
	const gone = translator(ctx.brand.locale)("account:erasure.text-gone");
	const renaming: Renaming = {
		memberId,
		from: handle,
		to: await pseudonymOf(ctx, memberId),
		instead: texts === "remove" ? gone : null,
	};
	await rewordAnswers(ctx, renaming);
	const last = await newestPost(ctx);
	for (let after = 0; after < last; after += WINDOW) {
		const until = after + WINDOW;
		for (const id of await postsNaming(ctx, handle, after, until))
			await inTransaction(ctx, (tx) => rewordPost(tx, id, renaming));
		await rewordRevisions(ctx, renaming, after, until);
	}
});

const pseudonymOf = async (ctx: Context, memberId: number) =>
	(
		await ctx.db
			.selectFrom("member")
			.select("handle")
			.where("brandId", "=", ctx.brand.id)
			.where("id", "=", memberId)
			.executeTakeFirstOrThrow()
	).handle;

async function newestPost(ctx: Context): Promise<number> {
	const { rows } = await sql<{ id: number }>`
		select coalesce(max(id), 0) as id from post where brand_id = ${ctx.brand.id}
	`.execute(ctx.db);
	return rows[0]?.id ?? 0;
}

async function postsNaming(ctx: Context, handle: string, after: number, until: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select id from post
		where brand_id = ${ctx.brand.id} and id > ${after} and id <= ${until} and strpos(body_html, ${`>@${handle}</a>`}) > 0
		order by id
	`.execute(ctx.db);
	return rows.map(({ id }) => id);
}
