import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { isPlacementKey } from "../contract";
import { newPlacementAt, type Placement, placementColumns } from "../placement";

/** What stands at a key: a placement, or one that begins with its first post. A key that none can have is `not-found`. */
export async function findPlacement(ctx: Pick<Context, "db" | "brand">, key: string): Promise<Placement> {
	if (!isPlacementKey(key)) throw new DomainError("not-found", "errors:embed.key");
	const row = await ctx.db
		.selectFrom("placement")
		.select(placementColumns)
		.where("brandId", "=", ctx.brand.id)
		.where("key", "=", key)
		.executeTakeFirst();
	return row ?? newPlacementAt(key);
}

/** A placement of the thread in which a post stands; `not-found` for posts that no widget shows. */
export async function findPlacementOfPost(
	ctx: Pick<Context, "db" | "brand">,
	postId: number,
): Promise<Placement> {
	const rows = await ctx.db
		.selectFrom("post")
		.innerJoin("placement", (join) =>
			join.onRef("placement.brandId", "=", "post.brandId").onRef("placement.threadId", "=", "post.threadId"),
		)
		.select(placementColumns.map((column) => `placement.${column}` as const))
		.where("post.brandId", "=", ctx.brand.id)
		.where("post.id", "=", postId)
		.where("post.number", ">", 1)
		.execute();
	if (rows.length === 0) throw new DomainError("not-found", "errors:post-gone");
	// Shown in several places, the one that allows most decides about what is there already.
	const order = ["open", "pre-moderated", "read-only"];
	return rows.sort((a, b) => order.indexOf(a.policy) - order.indexOf(b.policy))[0] as Placement;
}
