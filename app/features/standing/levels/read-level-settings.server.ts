import type { Context } from "~/platform/context";
import { type LevelSettings, startingLevels } from "./contract";

/** What levels ask and allow here. What they allow was read with the brand, filled up with what came later. */
export async function readLevelSettings({
	db,
	brand,
}: Pick<Context, "db" | "brand">): Promise<LevelSettings> {
	const row = await db
		.selectFrom("levelSetting")
		.select(["windowDays", "requirements"])
		.where("brandId", "=", brand.id)
		.executeTakeFirst();
	return {
		...startingLevels,
		...(row as Pick<LevelSettings, "windowDays" | "requirements"> | undefined),
		abilities: [...brand.levels.abilities],
		names: [...brand.levels.names],
	};
}
