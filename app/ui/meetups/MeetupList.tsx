import type { MeetupRow } from "~/features/meetups/index.server";
import { ComingForm } from "./ComingForm";
import { MeetupFacts } from "./MeetupFacts";

/** Events, each with the way to it and to say that one comes. */
export const MeetupList = ({ meetups, mayCome }: { meetups: MeetupRow[]; mayCome: boolean }) => (
	<ul className="holder-list">
		{meetups.map((meetup) => (
			<li key={meetup.id} className="panel stack">
				<h3>
					<a href={`/meetups/${meetup.id}`}>{meetup.title}</a>
				</h3>
				<MeetupFacts meetup={meetup} />
				<ComingForm meetup={meetup} mayCome={mayCome} />
			</li>
		))}
	</ul>
);
