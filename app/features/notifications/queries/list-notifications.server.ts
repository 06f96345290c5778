import { z } from "zod";
import type { Context } from "~/platform/context";
import { decodeCursor, type Page, toPage } from "~/platform/keyset";
import type { NotificationKind } from "../contract";

export interface NotificationRow {
	id: number;
	kind: NotificationKind;
	threadId: number;
	threadSlug: string;
	threadTitle: string;
	postId: number | null;
	actorHandle: string;
	actorName: string;
	createdAt: Date;
	readAt: Date | null;
}

const LIMIT = 30;

/** What the member was told, newest first. What has been hidden since is left out. */
export async function listNotifications(ctx: Context, cursor: string | null): Promise<Page<NotificationRow>> {
	const [before] = decodeCursor(cursor, z.tuple([z.number().int().positive()])) ?? [Number.MAX_SAFE_INTEGER];
	const rows = await ctx.db
		.selectFrom("notification as n")
		.innerJoin("thread as t", (join) =>
			join
				.onRef("t.brandId", "=", "n.brandId")
				.onRef("t.id", "=", "n.threadId")
				.on("t.visibility", "=", "published"),
		)
		.innerJoin("member as actor", (join) =>
			join.onRef("actor.brandId", "=", "n.brandId").onRef("actor.id", "=", "n.actorId"),
		)
		.leftJoin("post as p", (join) => join.onRef("p.brandId", "=", "n.brandId").onRef("p.id", "=", "n.postId"))
		.select([
			"n.id",
			"n.kind",
			"n.threadId",
			"t.slug as threadSlug",
			"t.title as threadTitle",
			"n.postId",
			"actor.handle as actorHandle",
			"actor.displayName as actorName",
			"n.createdAt",
			"n.readAt",
		])
		.where("n.brandId", "=", ctx.brand.id)
		.where("n.memberId", "=", ctx.actor?.memberId ?? 0)
		.where("n.id", "<", before)
		.where((eb) => eb.or([eb("n.postId", "is", null), eb("p.visibility", "=", "published")]))
		.orderBy("n.id", "desc")
		.limit(LIMIT + 1)
		.execute();
	return toPage(rows, LIMIT, ({ id }) => [id]);
}
