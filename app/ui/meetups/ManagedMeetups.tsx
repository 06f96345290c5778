import type { MeetupRow } from "~/features/meetups/index.server";
import { useForum, useTranslate } from "~/ui/forum-context";
import { MeetupTime } from "./MeetupTime";

/** Events with the way to change each. */
export function ManagedMeetups({ meetups }: { meetups: MeetupRow[] }) {
	const t = useTranslate();
	const { now } = useForum();
	return (
		<ul className="holder-list">
			{meetups.map(({ id, title, startsAt, endsAt, taken, cancelledAt }) => (
				<li key={id} className="panel">
					<a href={`/admin/meetups/${id}`}>{title}</a>
					<p className="post-facts">
						<MeetupTime startsAt={startsAt} endsAt={endsAt} /> ·{" "}
						{cancelledAt
							? t("meetups:is-cancelled")
							: t(new Date(endsAt) > now ? "meetups:coming" : "meetups:said", { count: taken })}
					</p>
				</li>
			))}
		</ul>
	);
}
