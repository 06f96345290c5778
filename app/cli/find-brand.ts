import { loadBrandBySlug } from "~/features/brands/index.server";
import type { Brand } from "~/platform/identity";
import type { Installation } from "./installation";
import { Refusal } from "./refusal";

/** The brand with this slug; the refusal names those that there are. */
export async function findBrand({ db, env }: Installation, slug: string): Promise<Brand> {
	const brand = await loadBrandBySlug(db, env, slug);
	if (brand) return brand;
	const known = await db.selectFrom("brand").select("slug").orderBy("slug").limit(20).execute();
	throw new Refusal(
		`There is no brand with the slug “${slug}”. ${knownBrands(known.map((one) => one.slug))}`,
	);
}

const knownBrands = (slugs: string[]) =>
	slugs.length > 0 ? `Known: ${slugs.join(", ")}.` : "There are none yet: make one with brand create.";
