import type { z } from "zod";
import { findCategory, getThread } from "~/features/threads/index.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError, isDomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import type { newPlacement } from "../contract";
import { placementChanged } from "../events";
import { isAllowedOrigin } from "../queries/list-origins.server";
import { readPageAddress } from "../read-page-address";

/** Makes a placement beforehand, or changes the one at its key. A thread may stand in many places. */
export async function savePlacement(
	ctx: Context,
	{ key, title, locale, category, policy, guidelines, address, threadId }: z.output<typeof newPlacement>,
) {
	const categoryId = category ? (await named("category", findCategory(ctx, category))).id : null;
	if (threadId) await named("threadId", getThread(ctx, threadId));
	const page = await checkedAddress(ctx, address);
	const values = { title, locale: locale ?? null, categoryId, policy, guidelines, address: page };
	return inTransaction(ctx, async (tx) => {
		await tx.db
			.insertInto("placement")
			.values({ ...values, brandId: tx.brand.id, key, threadId: threadId ?? null, createdAt: tx.now })
			.onConflict((conflict) =>
				conflict.columns(["brandId", "key"]).doUpdateSet({ ...values, ...(threadId ? { threadId } : {}) }),
			)
			.execute();
		await record(tx, placementChanged, { key });
		return { key };
	});
}

async function checkedAddress(ctx: Context, address: string): Promise<string | null> {
	if (!address) return null;
	const page = readPageAddress(address);
	if (page && (await isAllowedOrigin(ctx, page.origin))) return page.href;
	throw new DomainError("invalid", "errors:invalid", {
		fields: { address: { key: "errors:embed.address" } },
	});
}

async function named<Found>(field: string, search: Promise<Found>): Promise<Found> {
	try {
		return await search;
	} catch (error) {
		if (!isDomainError(error)) throw error;
		throw new DomainError("invalid", "errors:invalid", { fields: { [field]: error.sentence } });
	}
}
