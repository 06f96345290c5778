import type { Database } from "@db/connect";
import { loadBrandByHost } from "~/features/brands/index.server";
import type { Env } from "~/platform/env.server";
import { fail, ok, type Verdict, warn } from "./finding";

export async function checkBrands(db: Database, env: Env): Promise<Verdict> {
	const brands = await db.selectFrom("brand").select("slug").orderBy("slug").execute();
	const slugs = brands.map(({ slug }) => slug);
	if (slugs.length === 0)
		return fail("there is none. Make one with brand create, or fill in the demo with seed demo.");
	if (env.defaultBrand && !slugs.includes(env.defaultBrand))
		return fail(
			`FOLKMOOT_DEFAULT_BRAND names “${env.defaultBrand}”, which does not exist. Known: ${slugs.join(", ")}.`,
		);
	const { hostname } = env.publicUrl;
	const known = `${slugs.length} (${slugs.slice(0, 5).join(", ")}${slugs.length > 5 ? ", …" : ""})`;
	if (await loadBrandByHost(db, env, hostname)) return ok(`${known}.`);
	return warn(
		`${known}, but none answers at ${hostname}. Set FOLKMOOT_DEFAULT_BRAND, or reach them at their own hosts.`,
	);
}
