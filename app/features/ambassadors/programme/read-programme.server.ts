import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { Question } from "../contract";
import { type Amounts, noAmounts } from "../measures";
import { startingTiers, type Tier, type TierNumber } from "../tiers";

export interface Programme {
	enabled: boolean;
	windowDays: number;
	termMonths: number;
	earlyAccess: boolean;
	questions: Question[];
	/** Tier 1 first. */
	tiers: Tier[];
}

const starting: Programme = {
	enabled: false,
	windowDays: 180,
	termMonths: 12,
	earlyAccess: false,
	questions: [],
	tiers: startingTiers,
};

/** The brand's programme, as it is or as it would start. */
export async function readProgramme({ db, brand }: Pick<Context, "db" | "brand">): Promise<Programme> {
	const saved = await db
		.selectFrom("ambassadorProgramme")
		.select(["enabled", "windowDays", "termMonths", "earlyAccess", "questions"])
		.where("brandId", "=", brand.id)
		.executeTakeFirst();
	if (!saved) return starting;
	const tiers = await db
		.selectFrom("ambassadorTier")
		.select(["tier", "name", "flair", "icon", "criteria"])
		.where("brandId", "=", brand.id)
		.orderBy("tier")
		.execute();
	return {
		...saved,
		questions: saved.questions as Question[],
		tiers: tiers.map(({ tier, name, flair, icon, criteria }) => ({
			tier: tier as TierNumber,
			name: name as Tier["name"],
			flair: flair as Tier["flair"],
			icon,
			criteria: { ...noAmounts, ...(criteria as Amounts) },
		})),
	};
}

/** The programme of a brand that has one; to everybody else there is none. */
export async function requireProgramme(ctx: Pick<Context, "db" | "brand">): Promise<Programme> {
	const programme = await readProgramme(ctx);
	if (!programme.enabled) throw new DomainError("not-found", "errors:ambassadors.off");
	return programme;
}
