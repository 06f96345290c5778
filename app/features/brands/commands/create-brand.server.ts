import { giveStartingScreening } from "~/features/rules/index.server";
import type { WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import type { Locale } from "~/platform/identity";
import { brandChanged } from "../events";
import { loadBrandById } from "../queries/load-brand.server";

export interface NewBrand {
	slug: string;
	name: string;
	locale: Locale;
	timeZone: string;
	/** An own domain, in lower case; null for `slug.<public host>`. */
	host: string | null;
}

const starterCategory: Record<Locale, string> = { en: "General", ru: "Общее", hu: "Általános" };

/**
 * Makes a brand with one category to write in. It has no rules yet, so it asks nobody to accept any. Returns the
 * context of the new brand in the same transaction, so that its first people come with it or not at all.
 */
export async function createBrand(
	tx: Omit<WriteContext, "brand">,
	{ host, ...values }: NewBrand,
): Promise<WriteContext> {
	const { id } = await tx.db
		.insertInto("brand")
		.values({ ...values, createdAt: tx.now })
		.returning("id")
		.executeTakeFirstOrThrow();
	if (host) await tx.db.insertInto("brandDomain").values({ brandId: id, host, createdAt: tx.now }).execute();
	await tx.db
		.insertInto("category")
		.values({ brandId: id, slug: "general", name: starterCategory[values.locale], createdAt: tx.now })
		.execute();
	const brand = await loadBrandById(tx.db, tx.services.env, id);
	if (!brand) throw new Error("the brand has vanished");
	const founded = { ...tx, brand, locale: brand.locale } as WriteContext;
	await giveStartingScreening(founded);
	await record(founded, brandChanged, { what: "created" });
	return founded;
}
