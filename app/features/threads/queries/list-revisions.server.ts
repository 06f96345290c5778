import type { Context } from "~/platform/context";

/** Earlier texts of a post, newest first. Ask `findPost` before: this does not check who reads. */
export async function listRevisions(ctx: Context, postId: number) {
	return ctx.db
		.selectFrom("postRevision")
		.innerJoin("member", (join) =>
			join
				.onRef("member.brandId", "=", "postRevision.brandId")
				.onRef("member.id", "=", "postRevision.editedBy"),
		)
		.select(["revision", "bodyHtml", "title", "editedAt", "handle", "displayName"])
		.where("postRevision.brandId", "=", ctx.brand.id)
		.where("postId", "=", postId)
		.orderBy("revision", "desc")
		.limit(100)
		.execute();
}
