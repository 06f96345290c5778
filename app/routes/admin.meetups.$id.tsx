import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { actOnMeetup, loadManagedMeetup } from "~/http/meetups/manage-meetup.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import adminStyles from "~/styles/admin.css?url";
import standingStyles from "~/styles/standing.css?url";
import { AdminPage } from "~/ui/AdminPage";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";
import { AttendanceForm } from "~/ui/meetups/AttendanceForm";
import { CancelForm } from "~/ui/meetups/CancelForm";
import { MeetupFacts } from "~/ui/meetups/MeetupFacts";
import { MeetupForm } from "~/ui/meetups/MeetupForm";
import { SeenList } from "~/ui/meetups/SeenList";

export const links: LinksFunction = () =>
	[adminStyles, standingStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf(async (ctx, { params, url }) => {
	requireOwner(ctx);
	return loadManagedMeetup(ctx, parseInput(id.catch(0), params.id), url);
});

export const action = actionOf(async (ctx, { params, fields }) => {
	requireOwner(ctx);
	const meetup = parseInput(id.catch(0), params.id);
	await actOnMeetup(ctx, meetup, fields);
	return redirect(`/admin/meetups/${meetup}?saved`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function AdminMeetup() {
	const { title, meetup, startsAt, endsAt, said, seen, mayMark, mayCancel, saved } =
		useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<AdminPage title={title} saved={saved} failure={failure}>
			<p>
				<a href={`/meetups/${meetup.id}`}>{t("meetups:see")}</a>
			</p>
			<MeetupFacts meetup={meetup} />
			{meetup.cancelledAt ? null : (
				<>
					<section className="panel stack" aria-labelledby="attendance">
						<h2 id="attendance">{t("meetups:attendance")}</h2>
						{mayMark ? (
							<>
								<SeenList seen={seen} />
								<AttendanceForm said={said} count={meetup.taken - meetup.attended} failure={failure} />
							</>
						) : (
							<p className="hint">{t("meetups:not-begun")}</p>
						)}
					</section>
					<details className="panel" open={failure?.values.intent === "save"}>
						<summary>{t("meetups:change")}</summary>
						<MeetupForm meetup={{ ...meetup, startsAt, endsAt }} failure={failure} />
					</details>
					{mayCancel ? <CancelForm failure={failure} /> : null}
				</>
			)}
		</AdminPage>
	);
}
