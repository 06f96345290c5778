import { readFile } from "node:fs/promises";
import type { Database } from "@db/connect";
import { cast } from "@db/seeds/cast";
import type { Services } from "~/platform/services";
import { makeDemoSignIns, signInsFile } from "./demo-sign-ins.server";
import { seedBrand } from "./seed-brand.server";

/** Fills an empty database with the two brands of the demo; returns their sign-ins, or null where none are known. */
export async function seedDemoIfEmpty(
	db: Database,
	services: Services,
	say: (line: string) => void,
): Promise<string | null> {
	const anyBrand = await db.selectFrom("brand").select("id").limit(1).executeTakeFirst();
	if (anyBrand) return storedSignIns(services);
	say("Filling the empty database with the demo …");
	const seeding = { db, services, now: new Date() };
	const brands = [];
	for (const brand of Object.values(cast)) brands.push({ cast: brand, ...(await seedBrand(seeding, brand)) });
	const demo = brands[0]?.brandId as number;
	await db
		.insertInto("brandDomain")
		.values({ brandId: demo, host: services.env.publicUrl.hostname })
		.execute();
	return `Demo sign-ins:\n${await makeDemoSignIns(seeding, brands)}`;
}

async function storedSignIns(services: Services) {
	const text = await readFile(signInsFile(services.env.dataDir), "utf8").catch(() => null);
	return text === null ? null : `Demo sign-ins:\n${text.trimEnd()}`;
}
