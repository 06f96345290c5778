import { findMember } from "~/features/members/index.server";
import { badgeCredential, findBadge, listHeldBadges } from "~/features/standing/index.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { badgeCriteria, badgeName, badgeText } from "~/ui/standing/badge-words";

/** The credential of somebody who has a badge now; who lost it, or never had it, has none. */
export async function loadCredential(ctx: Context, slug: string, handle: string) {
	const badge = await findBadge(ctx, slug);
	const member = await findMember(ctx, handle);
	const held = (await listHeldBadges(ctx, member.id)).find((one) => one.slug === badge.slug);
	if (!held) throw new DomainError("not-found", "errors:standing.no-credential");
	const { locale } = ctx.brand;
	const t = translator(locale);
	const text = badgeText(t, locale, locale, badge);
	const criteria = [text, badgeCriteria(t, badge)].filter(Boolean).join(" ");
	return badgeCredential(ctx.brand, {
		slug: badge.slug,
		name: badgeName(t, locale, locale, badge),
		description: text || criteria,
		criteria,
		pictureId: badge.pictureId,
		handle: member.handle,
		displayName: member.displayName,
		grantedAt: held.grantedAt,
		reason: held.reason,
	});
}
