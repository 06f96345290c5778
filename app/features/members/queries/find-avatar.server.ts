import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** A picture that stands beside somebody's name; other pictures of the brand are not for pages elsewhere. */
export async function findAvatar(ctx: Context, id: number) {
	const upload = await ctx.db
		.selectFrom("upload")
		.select(["contentHash", "contentType"])
		.where("upload.brandId", "=", ctx.brand.id)
		.where("upload.id", "=", id)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("member")
					.select("member.id")
					.whereRef("member.brandId", "=", "upload.brandId")
					.whereRef("member.avatarId", "=", "upload.id"),
			),
		)
		.executeTakeFirst();
	const content = upload && (await ctx.services.storage.get(upload.contentHash));
	if (!upload || !content) throw new DomainError("not-found", "errors:page-gone");
	return { content, contentType: upload.contentType };
}
