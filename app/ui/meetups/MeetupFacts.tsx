import type { MeetupRow } from "~/features/meetups/index.server";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { MeetupTime } from "./MeetupTime";

type Facts = Omit<MeetupRow, "startsAt" | "endsAt" | "cancelledAt"> & {
	startsAt: Date | string;
	endsAt: Date | string;
	cancelledAt: Date | string | null;
};

/** When, where and how many. */
export function MeetupFacts({ meetup }: { meetup: Facts }) {
	const t = useTranslate();
	const { startsAt, endsAt, place, link, cancelledAt, cancelReason } = meetup;
	return (
		<>
			{cancelledAt ? (
				<p className="notice danger">{t("meetups:cancelled", { reason: cancelReason })}</p>
			) : null}
			<ul className="meetup-facts">
				<li>
					<Icon name="calendar" /> <MeetupTime startsAt={startsAt} endsAt={endsAt} />
				</li>
				{place ? (
					<li>
						<Icon name="pin" /> {place}
					</li>
				) : null}
				{link ? (
					<li>
						<Icon name="link" />{" "}
						<a href={link} rel="nofollow noopener">
							{t("meetups:page")}
						</a>{" "}
						<span className="hint">{new URL(link).host}</span>
					</li>
				) : null}
				<MeetupCount meetup={meetup} />
			</ul>
		</>
	);
}

/** How many come, or were there; and how many still can. */
function MeetupCount({
	meetup: { startsAt, endsAt, capacity, taken, attended, cancelledAt },
}: {
	meetup: Facts;
}) {
	const t = useTranslate();
	const { now } = useForum();
	const isOver = new Date(endsAt) <= now;
	if (cancelledAt || (isOver && taken === 0)) return null;
	const left = capacity === null ? null : Math.max(0, capacity - taken);
	const said = isOver
		? attended > 0
			? t("meetups:attended", { count: attended })
			: t("meetups:said", { count: taken })
		: t("meetups:coming", { count: taken });
	return (
		<li>
			<Icon name="users" /> {said}
			{isOver || left === null
				? null
				: ` · ${left === 0 ? t("meetups:full") : t("meetups:left", { count: left })}`}
			{!isOver && new Date(startsAt) <= now ? ` · ${t("meetups:on-now")}` : null}
		</li>
	);
}
