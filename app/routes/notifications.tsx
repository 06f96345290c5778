import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { markingRead } from "~/features/notifications/contract";
import { listNotifications, markNotificationsRead } from "~/features/notifications/index.server";
import { actionOf } from "~/http/action-of.server";
import { backTo } from "~/http/back-to";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { EmptyState } from "~/ui/EmptyState";
import { MoreLink } from "~/ui/forum/SortLinks";
import { useTranslate } from "~/ui/forum-context";
import { NotificationItem } from "~/ui/NotificationItem";

export const loader = loaderOf(async (ctx, { url }) => {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("account:notifications-title"),
		notifications: await listNotifications(ctx, url.searchParams.get("cursor")),
		search: url.search,
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	await markNotificationsRead(ctx, parseInput(markingRead, fields));
	return backTo({}, "/notifications");
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Notifications() {
	const { title, notifications, search } = useLoaderData<typeof loader>();
	const t = useTranslate();
	const newest = notifications.items[0];
	return (
		<div className="page narrow">
			<header className="home-head">
				<h1>{title}</h1>
				{notifications.items.some(({ readAt }) => readAt === null) && newest ? (
					<form method="post">
						<button className="button secondary" type="submit" name="upTo" value={newest.id}>
							{t("account:mark-all-read")}
						</button>
					</form>
				) : null}
			</header>
			{notifications.items.length === 0 ? (
				<EmptyState icon="bell" title={t("account:notifications-empty")} />
			) : null}
			<ol className="notices">
				{notifications.items.map((notification) => (
					<NotificationItem key={notification.id} notification={notification} />
				))}
			</ol>
			<MoreLink path="/notifications" search={search} nextCursor={notifications.nextCursor} />
		</div>
	);
}
