import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { coming } from "~/features/meetups/contract";
import { sayComing } from "~/features/meetups/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { loadMeetup } from "~/http/meetups/load-meetup.server";
import { pageMeta } from "~/http/page-meta";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import standingStyles from "~/styles/standing.css?url";
import { FormProblem } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { AttendeeNames } from "~/ui/meetups/AttendeeNames";
import { ComingForm } from "~/ui/meetups/ComingForm";
import { MeetupFacts } from "~/ui/meetups/MeetupFacts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: standingStyles }];

export const loader = loaderOf((ctx, { params }) => loadMeetup(ctx, params.id));

export const action = actionOf(async (ctx, { params, fields }) => {
	const meetup = parseInput(id.catch(0), params.id);
	await sayComing(ctx, meetup, parseInput(coming, fields).on);
	return redirect(`/meetups/${meetup}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, canonical: `/meetups/${data.meetup.id}` }) : [];

export default function Meetup() {
	const { meetup, names, wasSeen, mayCome, mayManage } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const { now } = useForum();
	const t = useTranslate();
	const isOver = new Date(meetup.endsAt) <= now;
	const isOpen = !isOver && !meetup.cancelledAt;
	return (
		<div className="page narrow">
			<p>
				<a href="/meetups">{t("meetups:all")}</a>
			</p>
			<h1>{meetup.title}</h1>
			<FormProblem failure={failure} />
			{isOver && !meetup.cancelledAt ? <p className="hint">{t("meetups:is-over")}</p> : null}
			<MeetupFacts meetup={meetup} />
			<ComingForm meetup={meetup} mayCome={mayCome} />
			{isOpen && mayCome && !meetup.own ? <p className="hint">{t("meetups:come-hint")}</p> : null}
			{meetup.bodyHtml ? (
				<div className="prose" dangerouslySetInnerHTML={{ __html: meetup.bodyHtml }} />
			) : null}
			{meetup.thread ? (
				<p>
					{t("meetups:thread")}{" "}
					<a href={`/t/${meetup.thread.id}/${meetup.thread.slug}`}>{meetup.thread.title}</a>
				</p>
			) : null}
			<p className="form-actions">
				<a className="button secondary" href={`/meetups/${meetup.id}.ics`}>
					<Icon name="calendar" /> {t("meetups:calendar")}
				</a>
				{mayManage ? (
					<a className="button secondary" href={`/admin/meetups/${meetup.id}`}>
						{t("meetups:change")}
					</a>
				) : null}
			</p>
			<AttendeeNames
				names={names}
				count={meetup.cancelledAt ? 0 : wasSeen ? meetup.attended : meetup.taken}
				title={t(wasSeen ? "meetups:who-was" : isOver ? "meetups:who-said" : "meetups:who")}
				isOpen={isOpen}
			/>
		</div>
	);
}
