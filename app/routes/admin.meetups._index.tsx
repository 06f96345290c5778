import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { actOnMeetups, loadManagedMeetups } from "~/http/meetups/manage-meetups.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import adminStyles from "~/styles/admin.css?url";
import standingStyles from "~/styles/standing.css?url";
import { AdminPage } from "~/ui/AdminPage";
import { failureOf } from "~/ui/failure-of";
import { MoreLink } from "~/ui/forum/SortLinks";
import { useTranslate } from "~/ui/forum-context";
import { ManagedMeetups } from "~/ui/meetups/ManagedMeetups";
import { MeetupForm } from "~/ui/meetups/MeetupForm";
import { MeetupSwitch } from "~/ui/meetups/MeetupSwitch";

export const links: LinksFunction = () =>
	[adminStyles, standingStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return loadManagedMeetups(ctx, url);
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	return redirect(await actOnMeetups(ctx, fields), 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function AdminMeetups() {
	const { title, setting, upcoming, past, saved } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	const sides = [
		["upcoming", upcoming],
		["past", past],
	] as const;
	return (
		<AdminPage title={title} text={t("meetups:admin-text")} saved={saved} failure={failure}>
			{sides.map(([side, page]) =>
				page && page.items.length > 0 ? (
					<section key={side} aria-labelledby={side} className="stack">
						<h2 id={side}>{t(`meetups:${side}`)}</h2>
						<ManagedMeetups meetups={page.items as never} />
						<MoreLink path="/admin/meetups" search={`?when=${side}`} nextCursor={page.nextCursor} />
					</section>
				) : null,
			)}
			<section className="panel" aria-labelledby="new-meetup">
				<h2 id="new-meetup">{t("meetups:new")}</h2>
				<MeetupForm meetup={null} failure={failure} />
			</section>
			<MeetupSwitch enabled={setting.enabled} />
		</AdminPage>
	);
}
