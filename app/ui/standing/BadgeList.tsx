import type { Badge } from "~/features/standing/badges/contract";
import { useForum, useTranslate } from "~/ui/forum-context";
import { BadgeIcon } from "./BadgeIcon";
import { badgeName, badgeText } from "./badge-words";

export interface ShownBadge
	extends Pick<
		Badge,
		"slug" | "icon" | "pictureId" | "name" | "text" | "builtIn" | "threshold" | "grantCount" | "measure"
	> {
	/** How far the reader is; null for visitors and what nobody measures. */
	value: number | null;
	/** How many times the reader has it. */
	times: number;
}

/** All badges, each with what it takes and how far the reader is. */
export function BadgeList({ badges }: { badges: ShownBadge[] }) {
	const t = useTranslate();
	const { locale, brand } = useForum();
	return (
		<ul className="badge-list">
			{badges.map((badge) => (
				<li key={badge.slug} className="panel" data-held={badge.times > 0 ? "" : undefined}>
					<h2>
						<BadgeIcon name={badge.icon} picture={badge.pictureId} />{" "}
						<a href={`/badges/${badge.slug}`}>{badgeName(t, locale, brand.locale, badge)}</a>
					</h2>
					<p>{badgeText(t, locale, brand.locale, badge)}</p>
					<p className="post-facts">{t("badges:given", { count: badge.grantCount })}</p>
					<BadgeProgress badge={badge} />
				</li>
			))}
		</ul>
	);
}

export function BadgeProgress({ badge: { value, times, threshold } }: { badge: ShownBadge }) {
	const t = useTranslate();
	if (times > 0)
		return (
			<p>
				<strong>{t("badges:yours")}</strong>{" "}
				{times > 1 ? t("badges:times", { count: times, value: times }) : null}
			</p>
		);
	if (value === null) return null;
	const words = t("badges:progress", { value: Math.min(value, threshold), threshold });
	return (
		<p className="badge-progress">
			<progress value={Math.min(value, threshold)} max={threshold} aria-label={words} /> {words}
		</p>
	);
}
