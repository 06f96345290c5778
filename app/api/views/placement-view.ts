import type { z } from "zod";
import type { listPlacements } from "~/features/embed/index.server";
import type { placement } from "../contract/placements";

type Row = Awaited<ReturnType<typeof listPlacements>>["items"][number];

/** A placement; categories by their slugs. */
export const placementView = (row: Row, slugs: ReadonlyMap<number, string>): z.output<typeof placement> => ({
	key: row.key,
	title: row.title,
	locale: row.locale,
	category: row.categoryId === null ? null : (slugs.get(row.categoryId) ?? null),
	policy: row.policy,
	guidelines: row.guidelines,
	address: row.address,
	threadId: row.threadId,
	postCount: row.postCount ?? 0,
	createdAt: row.createdAt.toISOString(),
});
