import type { z } from "zod";
import type { CategoryView } from "~/features/threads/index.server";
import type { Brand } from "~/platform/identity";
import type { category } from "../contract/resources";

/** A category. */
export const categoryView = (brand: Brand, row: CategoryView): z.output<typeof category> => ({
	id: row.id,
	slug: row.slug,
	name: row.name,
	description: row.description,
	threadCount: row.threadCount,
	readableBy: row.readableBy,
	postableBy: row.postableBy,
	url: `${brand.origin}/c/${row.slug}`,
});
