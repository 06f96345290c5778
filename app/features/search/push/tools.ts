import { loadBrandById } from "~/features/brands/index.server";
import type { Context } from "~/platform/context";
import type { Services } from "~/platform/services";

/** What work on the search server needs: it belongs to no brand. */
export interface Tools {
	db: Context["db"];
	services: Services;
	now: Date;
}

/** The context of work in one brand; null where the brand is gone. */
export async function contextOf({ db, services, now }: Tools, brandId: number): Promise<Context | null> {
	const brand = await loadBrandById(db, services.env, brandId);
	if (!brand) return null;
	const nobody = { actor: null, apiKey: null, requestId: "search.push", network: "worker" };
	return { db, services, now, brand, locale: brand.locale, ...nobody };
}
