import type { HomeRecognition } from "~/features/standing/index.server";
import { canThank } from "~/features/standing/policy";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { PersonCard } from "./PersonCard";

/** Who is recognised here: the person of the week, and the way to the pages about it. */
export function CommunityLinks({
	recognition: { person, enabled, boards, thanks },
	meetups,
}: {
	recognition: HomeRecognition;
	/** Whether the community shows events. */
	meetups: boolean;
}) {
	const t = useTranslate();
	const { actor } = useForum();
	const places = [
		["/meetups", t("meetups:title"), "calendar", meetups],
		["/leaderboard", t("standing:board.title"), "flame", enabled && boards],
		["/badges", t("badges:title"), "sprout", enabled],
		["/thanks", t("standing:thanks.title"), "heart", thanks],
		["/newcomers", t("standing:newcomers.title"), "message-circle", canThank(actor)],
	] as const;
	return (
		<>
			{person ? <PersonCard person={person} /> : null}
			{places.some(([, , , shown]) => shown) ? <h2>{t("standing:community")}</h2> : null}
			<ul className="community-links">
				{places.map(([address, title, icon, shown]) =>
					shown ? (
						<li key={address}>
							<a href={address}>
								<Icon name={icon} /> {title}
							</a>
						</li>
					) : null,
				)}
			</ul>
		</>
	);
}
