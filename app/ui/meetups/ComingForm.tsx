import type { MeetupRow } from "~/features/meetups/index.server";
import { useForum, useTranslate } from "~/ui/forum-context";

interface ComingFormProps {
	meetup: Pick<MeetupRow, "id" | "title" | "capacity" | "taken" | "own"> & {
		endsAt: Date | string;
		cancelledAt: Date | string | null;
	};
	mayCome: boolean;
}

/** "I am coming", or "not any more"; nothing where it is over, cancelled or full. */
export function ComingForm({ meetup, mayCome }: ComingFormProps) {
	const t = useTranslate();
	const { actor, now } = useForum();
	const { id, title, capacity, taken, own, endsAt, cancelledAt } = meetup;
	if (own === "attended") return <p className="notice good">{t("meetups:you-were")}</p>;
	if (cancelledAt || new Date(endsAt) <= now) return null;
	if (!actor)
		return (
			<p>
				<a href={`/sign-in?next=/meetups/${id}`}>{t("meetups:sign-in")}</a>
			</p>
		);
	// Who has not accepted the rules yet is led there by the answer.
	if (!mayCome && actor.restriction) return null;
	if (own === null && capacity !== null && taken >= capacity) return null;
	return (
		<form method="post" action={`/meetups/${id}`} className="form-actions" data-once>
			{own ? <span>{t("meetups:you-come")}</span> : null}
			<button
				className={own ? "button secondary" : "button"}
				type="submit"
				name="on"
				value={own ? "" : "1"}
				aria-label={t(own ? "meetups:stay-named" : "meetups:come-named", { title })}
			>
				{t(own ? "meetups:stay" : "meetups:come")}
			</button>
		</form>
	);
}
