import type { z } from "zod";
import { levelName } from "~/features/brands/policy";
import type { Badge } from "~/features/standing/badges/contract";
import type { Entry, HeldBadge } from "~/features/standing/index.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import type { Brand } from "~/platform/identity";
import type { Page } from "~/platform/keyset";
import { badgeName, badgeText } from "~/ui/standing/badge-words";
import type { badgesPage, ledgerPage, standing } from "../contract/standing";

/** The books of a member as the API tells them. */
export const ledgerView = (brand: Brand, page: Page<Entry>): z.output<typeof ledgerPage> => ({
	items: page.items.map((entry) => ({
		id: entry.id,
		cause: entry.cause,
		rule: entry.rule,
		ruleVersion: entry.ruleVersion,
		amount: entry.amount,
		credit: entry.credit,
		state: entry.state,
		reason: entry.reason === "" ? null : entry.reason,
		from: entry.from && { handle: entry.from.handle, displayName: entry.from.name },
		thread: entry.thread && { title: entry.thread.title, url: brand.origin + entry.thread.path },
		at: entry.at.toISOString(),
		enteredAt: entry.enteredAt.toISOString(),
	})),
	nextCursor: page.nextCursor,
});

/** The level of a member, in the reader's language. */
export const levelView = (
	{ brand, locale }: Reader,
	{ role, level }: { role: string; level: number },
): z.output<typeof standing>["level"] =>
	brand.levels.shown && role === "member"
		? { number: level, name: levelName(translator(locale), locale, brand, level) }
		: null;

type Named = { slug: string; name: Badge["name"] };
type Reader = Pick<Context, "brand" | "locale">;

const nameView = ({ brand, locale }: Reader, badge: Named) => ({
	slug: badge.slug,
	name: badgeName(translator(locale), locale, brand.locale, badge),
	url: `${brand.origin}/badges/${badge.slug}`,
});

/** Badges and title of a member, in the reader's language. */
export function heldView(
	ctx: Reader,
	held: HeldBadge[],
): Pick<z.output<typeof standing>, "title" | "badges"> {
	const title = held.find(({ isTitle }) => isTitle);
	return {
		title: title ? nameView(ctx, title) : null,
		badges: held.map((badge) => ({
			...nameView(ctx, badge),
			times: badge.times,
			grantedAt: badge.grantedAt.toISOString(),
		})),
	};
}

/** What badges there are. All of them are one page. */
export const badgesView = (ctx: Reader, badges: Badge[]): z.output<typeof badgesPage> => ({
	items: badges.map((badge) => ({
		...nameView(ctx, badge),
		text: badgeText(translator(ctx.locale), ctx.locale, ctx.brand.locale, badge),
		measure: badge.measure,
		threshold: badge.threshold,
		repeatable: badge.repeatable,
		grantCount: badge.grantCount,
	})),
	nextCursor: null,
});
