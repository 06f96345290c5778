import type { PersonOfTheWeek } from "~/features/standing/index.server";
import { Avatar } from "~/ui/Avatar";
import { useTranslate } from "~/ui/forum-context";

/** The person of a week, with the reason. */
export function PersonCard({ person: { handle, name, avatarId, reason } }: { person: PersonOfTheWeek }) {
	const t = useTranslate();
	return (
		<section className="panel person-card" aria-labelledby="person-of-the-week">
			<h2 id="person-of-the-week">{t("standing:thanks.person")}</h2>
			<p>
				<Avatar handle={handle} name={name} picture={avatarId} /> <a href={`/m/${handle}`}>{name}</a>
			</p>
			<p>{reason}</p>
		</section>
	);
}
