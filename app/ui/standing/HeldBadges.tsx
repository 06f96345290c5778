import type { HeldBadge } from "~/features/standing/index.server";
import { useForum, useTranslate } from "~/ui/forum-context";
import { BadgeIcon } from "./BadgeIcon";
import { badgeName } from "./badge-words";

/** The badges of somebody's profile. */
export function HeldBadges({ badges }: { badges: HeldBadge[] }) {
	const t = useTranslate();
	const { locale, brand } = useForum();
	return (
		<ul className="held-badges" aria-label={t("badges:of")}>
			{badges.map((badge) => (
				<li key={badge.slug}>
					<a href={`/badges/${badge.slug}`}>
						<BadgeIcon name={badge.icon} picture={badge.pictureId} />{" "}
						{badgeName(t, locale, brand.locale, badge)}
						{badge.times > 1 ? ` ${t("badges:times", { count: badge.times })}` : null}
					</a>
					{badge.reason ? (
						<span className="hint"> {t("badges:reason", { reason: badge.reason })}</span>
					) : null}
				</li>
			))}
		</ul>
	);
}
