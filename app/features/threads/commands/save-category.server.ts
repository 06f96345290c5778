import type { z } from "zod";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import type { categoryInput } from "../category-contract";
import { categoryChanged } from "../events";

/** Makes a category, or changes the one with `id`. An archived one keeps its threads and takes no new ones. */
export async function saveCategory(
	ctx: Context,
	{ id, archived, ...category }: z.output<typeof categoryInput> & { id: number | null },
) {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	return inTransaction(ctx, async (tx) => {
		await requireFreeSlug(tx, category.slug, id);
		const before = id ? await readCategory(tx, id) : undefined;
		const archivedAt = archived ? tx.now : null;
		const saved = id
			? await tx.db
					.updateTable("category")
					.set({ ...category, archivedAt })
					.where("brandId", "=", tx.brand.id)
					.where("id", "=", id)
					.returning("id")
					.executeTakeFirst()
			: await tx.db
					.insertInto("category")
					.values({ ...category, archivedAt, brandId: tx.brand.id, createdAt: tx.now })
					.returning("id")
					.executeTakeFirst();
		if (!saved) throw new DomainError("not-found", "errors:category-gone");
		await record(tx, categoryChanged, { categoryId: saved.id });
		await writeAudit(tx, {
			act: "category.saved",
			subjectKind: "category",
			subjectId: saved.id,
			before,
			after: { ...category, archived },
		});
		return saved.id;
	});
}

const readCategory = (tx: WriteContext, id: number) =>
	tx.db
		.selectFrom("category")
		.select(["slug", "name", "description", "hue", "position", "readableBy", "postableBy"])
		.select(["preModerated", "archivedAt"])
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.executeTakeFirst();

async function requireFreeSlug(tx: WriteContext, slug: string, id: number | null) {
	const taken = await tx.db
		.selectFrom("category")
		.select("id")
		.where("brandId", "=", tx.brand.id)
		.where("slug", "=", slug)
		.where("id", "<>", id ?? 0)
		.executeTakeFirst();
	if (taken)
		throw new DomainError("conflict", "errors:invalid", {
			fields: { slug: { key: "errors:slug-taken" } },
		});
}
