import { saveCategory } from "~/features/threads/index.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { canSetUpAmbassadors } from "../policy";
import type { TierNumber } from "../tiers";
import { requireProgramme } from "./read-programme.server";
import { takeTurn } from "./take-turn.server";

/** Makes a category that members of this tier and up read, called like the tier. One for each tier. */
export async function makeLounge(ctx: Context, number: TierNumber): Promise<void> {
	if (!canSetUpAmbassadors(ctx.actor)) throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		await takeTurn(tx);
		const { tiers } = await requireProgramme(tx);
		const lounges = await listLounges(tx);
		if (lounges.some(({ tier }) => tier === number))
			throw new DomainError("conflict", "errors:ambassadors.lounge-there");
		const t = translator(tx.brand.locale);
		const own = tiers[number - 1]?.name[tx.brand.locale];
		await saveCategory(tx, {
			id: null,
			name: t("ambassadors:lounge-name", { tier: own ?? t(`ambassadors:tiers.${number}`) }).slice(0, 60),
			slug: `lounge-${number}`,
			description: t("ambassadors:lounge-description"),
			hue: 280,
			position: 9_000,
			readableBy: `tier-${number}`,
			postableBy: "members",
			preModerated: false,
			archived: false,
		});
	});
}

interface Lounge {
	tier: TierNumber;
	slug: string;
	name: string;
}

/** The categories that are for a tier and up. */
export async function listLounges({ db, brand }: Pick<Context, "db" | "brand">): Promise<Lounge[]> {
	const rows = await db
		.selectFrom("category")
		.select(["slug", "name", "readableBy"])
		.where("brandId", "=", brand.id)
		.where("readableBy", "in", ["tier-1", "tier-2", "tier-3"])
		.where("archivedAt", "is", null)
		.orderBy("readableBy")
		.orderBy("position")
		.execute();
	return rows.map(({ readableBy, ...lounge }) => ({
		...lounge,
		tier: Number(readableBy.slice(-1)) as TierNumber,
	}));
}
