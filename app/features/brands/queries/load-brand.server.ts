import type { Database } from "@db/connect";
import { sql } from "kysely";
import type { Env } from "~/platform/env.server";
import type { Brand } from "~/platform/identity";
import { levelsOfBrand, type StoredLevels } from "./levels-of-brand";

/** Which brand a host name belongs to: an own domain, `slug.<public host>`, else the installation's default. */
export async function loadBrandByHost(db: Database, env: Env, host: string): Promise<Brand | null> {
	const name = host.toLowerCase().replace(/:\d+$/, "");
	const base = env.publicUrl.hostname;
	const slug = name.endsWith(`.${base}`) ? name.slice(0, -base.length - 1) : null;
	const own = await db
		.selectFrom("brandDomain")
		.select("brandId")
		.where("host", "=", name)
		.executeTakeFirst();
	if (own) return loadBrand(db, env, (query) => query.where("brand.id", "=", own.brandId));
	const bySlug = slug && (await loadBrand(db, env, (query) => query.where("slug", "=", slug)));
	if (bySlug) return bySlug;
	return env.defaultBrand
		? loadBrand(db, env, (query) => query.where("slug", "=", env.defaultBrand as string))
		: null;
}

export const loadBrandById = (db: Database, env: Env, id: number) =>
	loadBrand(db, env, (query) => query.where("brand.id", "=", id));

export const loadBrandBySlug = (db: Database, env: Env, slug: string) =>
	loadBrand(db, env, (query) => query.where("slug", "=", slug));

const select = (db: Database) =>
	db.selectFrom("brand").select((eb) => [
		"brand.id",
		"slug",
		"name",
		"tagline",
		"locale",
		"timeZone",
		"accent",
		"accentDark",
		"radius",
		"font",
		"logoUploadId",
		"ambassadorFlairs",
		eb
			.selectFrom("rulesVersion")
			.select((rules) => rules.fn.max("version").as("newest"))
			.whereRef("rulesVersion.brandId", "=", "brand.id")
			.as("rulesVersion"),
		eb
			.selectFrom("brandDomain")
			.select("host")
			.whereRef("brandDomain.brandId", "=", "brand.id")
			.orderBy("brandDomain.createdAt")
			.orderBy("host")
			.limit(1)
			.as("host"),
		sql<StoredLevels | null>`(
			select json_build_object('enabled', s.enabled, 'abilities', s.abilities, 'names', s.names)
			from level_setting s where s.brand_id = brand.id
		)`.as("storedLevels"),
		sql<boolean>`coalesce((select s.enabled from standing_setting s where s.brand_id = brand.id), true)`.as(
			"givesPoints",
		),
	]);

async function loadBrand(
	db: Database,
	env: Env,
	narrow: (query: ReturnType<typeof select>) => ReturnType<typeof select>,
): Promise<Brand | null> {
	const row = await narrow(select(db)).executeTakeFirst();
	if (!row) return null;
	const { host, logoUploadId, rulesVersion, storedLevels, givesPoints, ambassadorFlairs, ...brand } = row;
	const { protocol, port, hostname } = env.publicUrl;
	const isDefault = env.defaultBrand === brand.slug && !host;
	const address = host ?? (isDefault ? hostname : `${brand.slug}.${hostname}`);
	return {
		...brand,
		origin: `${protocol}//${address}${port ? `:${port}` : ""}`,
		logoUrl: logoUploadId === null ? null : `/uploads/${logoUploadId}`,
		rulesVersion: rulesVersion ?? 0,
		levels: levelsOfBrand(storedLevels, givesPoints),
		flairs: ambassadorFlairs as Brand["flairs"],
	};
}
