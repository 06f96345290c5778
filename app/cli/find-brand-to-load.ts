import type { Brand } from "~/platform/identity";
import { findBrand } from "./find-brand";
import type { Installation } from "./installation";
import { Refusal } from "./refusal";

/** The brand that was named, else the demo, else the only one there is. */
export async function findBrandToLoad(installation: Installation, named: string | undefined): Promise<Brand> {
	if (named) return findBrand(installation, named);
	const brands = await installation.db.selectFrom("brand").select("slug").orderBy("slug").limit(20).execute();
	const slugs = brands.map(({ slug }) => slug);
	const chosen = slugs.includes("demo") || slugs.length !== 1 ? "demo" : (slugs[0] as string);
	if (slugs.length > 1 && !slugs.includes(chosen))
		throw new Refusal(`There are several brands: name one with --brand. Known: ${slugs.join(", ")}.`);
	return findBrand(installation, chosen);
}
