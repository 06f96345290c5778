import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** A stored picture of this brand. */
export async function findUpload(ctx: Context, id: number) {
	const upload = await ctx.db
		.selectFrom("upload")
		.select(["contentHash", "contentType"])
		.where("brandId", "=", ctx.brand.id)
		.where("id", "=", id)
		.executeTakeFirst();
	const content = upload && (await ctx.services.storage.get(upload.contentHash));
	if (!upload || !content) throw new DomainError("not-found", "errors:page-gone");
	return { content, contentType: upload.contentType };
}
