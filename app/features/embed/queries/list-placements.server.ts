import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { isPlacementKey } from "../contract";

interface Wanted {
	limit?: number;
	/** Part of a key, title or address. */
	search?: string;
	cursor?: string | null;
}

/** Placements of the brand, newest first, with the way to the next ones. */
export async function listPlacements(ctx: Context, { limit = 200, search = "", cursor }: Wanted = {}) {
	let query = ctx.db
		.selectFrom("placement")
		.leftJoin("thread", (join) =>
			join.onRef("thread.brandId", "=", "placement.brandId").onRef("thread.id", "=", "placement.threadId"),
		)
		.select([
			"key",
			"placement.title",
			"policy",
			"placement.locale",
			"placement.categoryId",
			"guidelines",
			"address",
			"threadId",
			"placement.createdAt",
			"thread.replyCount as postCount",
		])
		.where("placement.brandId", "=", ctx.brand.id)
		.orderBy("placement.createdAt", "desc")
		.orderBy("key")
		.limit(limit + 1);
	if (search) {
		const part = `%${search.replace(/[%_\\]/g, "\\$&")}%`;
		query = query.where(({ or, eb }) =>
			or([eb("key", "ilike", part), eb("placement.title", "ilike", part), eb("address", "ilike", part)]),
		);
	}
	const after = readCursor(cursor);
	if (after)
		query = query.where(
			sql<boolean>`(placement.created_at < ${after.at} or (placement.created_at = ${after.at} and key > ${after.key}))`,
		);
	const rows = await query.execute();
	const items = rows.slice(0, limit);
	const last = items.at(-1);
	return {
		items,
		nextCursor: rows.length > limit && last ? `${last.createdAt.toISOString()} ${last.key}` : null,
	};
}

/** A time and a key: neither is a secret, and a key is longer than what cursors of numbers hold. */
function readCursor(cursor: string | null | undefined) {
	if (!cursor) return null;
	const [, time = "", key = ""] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) (.+)$/.exec(cursor) ?? [];
	const at = new Date(time);
	if (isPlacementKey(key) && !Number.isNaN(at.getTime())) return { at, key };
	throw new DomainError("invalid", "errors:cursor", { fields: { cursor: { key: "errors:cursor" } } });
}
