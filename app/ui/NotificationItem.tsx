import { levelName } from "~/features/brands/policy";
import type { AmbassadorKind } from "~/features/notifications/contract";
import type { NotificationRow } from "~/features/notifications/index.server";
import { Avatar } from "./Avatar";
import { useForum, useTranslate } from "./forum-context";
import { Icon } from "./Icon";
import { badgeName } from "./standing/badge-words";
import { Time } from "./Time";

/** Who did what where, in one line that leads there. Moderators speak for the brand and have no name here. */
export function NotificationItem({ notification }: { notification: NotificationRow }) {
	const { actor, path, threadTitle, badge, level, programme, createdAt, readAt } = notification;
	const { brand, locale } = useForum();
	const t = useTranslate();
	const reached = badge
		? badgeName(t, locale, brand.locale, badge)
		: programme
			? (programme.title ?? t("ambassadors:title"))
			: level && levelName(t, locale, brand, level);
	return (
		<li className={readAt ? "notice-row" : "notice-row unread"} data-row>
			{actor ? (
				<Avatar handle={actor.handle} name={actor.name} />
			) : (
				<span className="avatar moderators" aria-hidden="true">
					<Icon name={reached ? "sprout" : "shield"} />
				</span>
			)}
			<p>
				{actor ? (
					<a href={`/m/${actor.handle}`}>{actor.name}</a>
				) : reached ? null : (
					t("account:moderators-of", { brand: brand.name })
				)}{" "}
				{t(`account:notice.${wordsFor(notification)}`)}{" "}
				<a href={path} data-row-link>
					{reached || (threadTitle ?? t("account:notice-details"))}
				</a>
				<span className="post-facts">
					<Time at={createdAt} />
					{readAt ? null : ` · ${t("account:unread")}`}
				</span>
			</p>
		</li>
	);
}

function wordsFor({ kind, outcome, programme }: NotificationRow) {
	if (programme) return `programme.${programme.word}` as const;
	if (kind === "appeal-outcome")
		return outcome === "overturned" ? "appeal-outcome-overturned" : "appeal-outcome-upheld";
	if (kind === "report-outcome")
		return outcome === "upheld" ? "report-outcome-upheld" : "report-outcome-dismissed";
	return kind as Exclude<typeof kind, AmbassadorKind>;
}
