import type { Command } from "commander";
import { loadBrandBySlug } from "~/features/brands/index.server";
import type { Brand } from "~/platform/identity";
import { type Installation, withInstallation } from "../installation";
import { columns, example, note, printResult } from "../print";

export function addBrandList(brand: Command) {
	brand
		.command("list")
		.description("list the brands of the installation")
		.option("--json", "print the brands as JSON")
		.addHelpText("after", example("brand list"))
		.action(async ({ json }: { json?: boolean }) => {
			const brands = await withInstallation(listBrands);
			const shown = brands.map(({ id, slug, name, locale, timeZone, origin, rulesVersion }) => ({
				id,
				slug,
				name,
				locale,
				timeZone,
				origin,
				rulesVersion,
			}));
			const text = columns(
				brands.map(({ slug, name, locale, timeZone, origin }) => [slug, name, locale, timeZone, origin]),
			);
			printResult(json, shown, text);
			if (brands.length === 0) note("There are no brands yet.");
		});
}

async function listBrands({ db, env }: Installation) {
	const brands: Brand[] = [];
	for (const { slug } of await db.selectFrom("brand").select("slug").orderBy("slug").execute()) {
		const brand = await loadBrandBySlug(db, env, slug);
		if (brand) brands.push(brand);
	}
	return brands;
}
