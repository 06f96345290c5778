import type { Attendee } from "~/features/meetups/index.server";
import { Avatar } from "~/ui/Avatar";
import { useTranslate } from "~/ui/forum-context";

interface AttendeeNamesProps {
	/** Null for visitors: they get the number alone. */
	names: Attendee[] | null;
	count: number;
	title: string;
	isOpen: boolean;
}

/** Who comes or was there: as many names as fit, then a number. */
export function AttendeeNames({ names, count, title, isOpen }: AttendeeNamesProps) {
	const t = useTranslate();
	if (count === 0 && !isOpen) return null;
	return (
		<section aria-labelledby="attendees" className="stack">
			<h2 id="attendees">{title}</h2>
			{count === 0 ? (
				<p className="hint">{t("meetups:nobody")}</p>
			) : names === null ? (
				<p className="hint">{t("meetups:members-see")}</p>
			) : (
				<>
					<ul className="attendees">
						{names.map(({ handle, name, avatarId }) => (
							<li key={handle}>
								<Avatar handle={handle} name={name} picture={avatarId} size="small" />
								<a href={`/m/${handle}`}>{name}</a>
							</li>
						))}
					</ul>
					{count > names.length ? <p>{t("meetups:more", { count: count - names.length })}</p> : null}
				</>
			)}
		</section>
	);
}
