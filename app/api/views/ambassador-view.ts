import type { z } from "zod";
import { measures } from "~/features/ambassadors/contract";
import type { Mission, Programme } from "~/features/ambassadors/index.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import { tierName } from "~/ui/ambassadors/tier-words";
import type { missionsPage, tierName as tierResource, tiersPage } from "../contract/ambassadors";

type Reader = Pick<Context, "brand" | "locale">;

/** A tier in the reader's language; null for none, and where there is no programme. */
export function tierView({ brand, locale }: Reader, tier: number): z.output<typeof tierResource> | null {
	const said = brand.flairs?.[tier - 1];
	return said ? { number: tier, name: tierName(translator(locale), locale, brand.locale, said, tier) } : null;
}

/** The three tiers, and what each asks. */
export const tiersView = (ctx: Reader, { tiers }: Programme): z.output<typeof tiersPage> => ({
	items: tiers.map(({ tier, criteria, name }) => ({
		number: tier,
		name: tierName(translator(ctx.locale), ctx.locale, ctx.brand.locale, { name }, tier),
		criteria: measures
			.filter((measure) => criteria[measure] > 0)
			.map((measure) => ({ measure, amount: criteria[measure] })),
	})),
	nextCursor: null,
});

/** Missions that the key's member may take or took. All of them are one page. */
export const missionsView = (ctx: Reader, missions: Mission[]): z.output<typeof missionsPage> => ({
	items: missions.map(({ id, title, bodyHtml, tier, until, places, taken, open, task }) => ({
		id,
		title,
		html: bodyHtml,
		tier: tierView(ctx, tier) ?? { number: tier, name: "" },
		until: until?.toISOString() ?? null,
		places,
		taken,
		open,
		state: task?.state ?? null,
	})),
	nextCursor: null,
});
