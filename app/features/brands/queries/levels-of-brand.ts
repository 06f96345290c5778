import type { BrandLevels } from "~/platform/identity";
import { startingAbilities } from "../policy";

/** As the row of a brand has it: null where nothing was ever saved. */
export interface StoredLevels {
	enabled: boolean;
	abilities: Partial<BrandLevels["abilities"][number]>[];
	names: BrandLevels["names"];
}

/** Levels follow points: a brand that gives none has none. What came later than the row is filled up. */
export const levelsOfBrand = (stored: StoredLevels | null, givesPoints: boolean): BrandLevels => ({
	shown: givesPoints && (stored?.enabled ?? true),
	abilities: startingAbilities.map((abilities, place) => ({ ...abilities, ...stored?.abilities[place] })),
	names: startingAbilities.map((_, place) => stored?.names[place] ?? {}),
});
