import {
	findBadge,
	listBadges,
	listHeldBadges,
	listHolders,
	readProgress,
	readStandingSetting,
} from "~/features/standing/index.server";
import { canNominate } from "~/features/standing/policy";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { badgeName } from "~/ui/standing/badge-words";

/** All badges that are switched on, with how far the reader is. */
export async function loadBadges(ctx: Context) {
	if (!(await readStandingSetting(ctx)).enabled) throw new DomainError("not-found", "errors:standing.off");
	const badges = (await listBadges(ctx)).filter(({ enabled }) => enabled);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("badges:title"),
		badges: await withProgress(ctx, badges),
	};
}

async function withProgress(ctx: Context, badges: Awaited<ReturnType<typeof listBadges>>) {
	const { actor } = ctx;
	const progress = actor ? await readProgress(ctx, badges, actor.memberId) : [];
	const held = actor ? await listHeldBadges(ctx, actor.memberId) : [];
	return badges.map((badge) => ({
		...badge,
		value:
			actor && badge.measure !== "by-hand"
				? (progress.find(({ badgeId }) => badgeId === badge.id)?.value ?? 0)
				: null,
		times: held.find(({ slug }) => slug === badge.slug)?.times ?? 0,
	}));
}

/** One badge: what it takes, who has it, and whether the reader carries it. */
export async function loadBadge(ctx: Context, slug: string, cursor: string | null) {
	const found = await findBadge(ctx, slug);
	const [badge] = await withProgress(ctx, [found]);
	const own = ctx.actor ? await listHeldBadges(ctx, ctx.actor.memberId) : [];
	return {
		brand: ctx.brand,
		title: badgeName(translator(ctx.locale), ctx.locale, ctx.brand.locale, found),
		badge: badge as NonNullable<typeof badge>,
		mayNominate: found.nominable && canNominate(ctx.actor),
		isTitle: own.some((one) => one.slug === slug && one.isTitle),
		holders: await listHolders(ctx, found.id, cursor),
	};
}

/** A badge that the reader may name somebody for. */
export async function loadNominable(ctx: Context, slug: string) {
	const badge = await findBadge(ctx, slug);
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	if (!badge.nominable) throw new DomainError("not-found", "errors:standing.badge-gone");
	if (!canNominate(ctx.actor)) throw new DomainError("forbidden", "errors:not-allowed");
	const title = badgeName(translator(ctx.locale), ctx.locale, ctx.brand.locale, badge);
	return { brand: ctx.brand, title, slug: badge.slug };
}

/** A badge's picture, for the owner: of one that is switched off, too. */
export async function loadPicture(ctx: Context, slug: string) {
	const badge = (await listBadges(ctx)).find((one) => one.slug === slug);
	if (!badge) throw new DomainError("not-found", "errors:standing.badge-gone");
	const title = badgeName(translator(ctx.locale), ctx.locale, ctx.brand.locale, badge);
	return { brand: ctx.brand, title, slug, pictureId: badge.pictureId };
}
