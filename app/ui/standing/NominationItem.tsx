import type { Nomination } from "~/features/standing/index.server";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";
import { BadgeIcon } from "./BadgeIcon";
import { badgeName } from "./badge-words";

/** One nomination: who, for what, why and by whom, with the two answers. */
export function NominationItem({ nomination }: { nomination: Nomination }) {
	const t = useTranslate();
	const { locale, brand } = useForum();
	const { id, slug, icon, pictureId, handle, displayName, byHandle, byName, reason, nominatedAt } =
		nomination;
	const badge = badgeName(t, locale, brand.locale, nomination);
	return (
		<section className="panel" aria-label={`${displayName}, ${badge}`}>
			<h2>
				<a href={`/m/${handle}`}>{displayName}</a>, <BadgeIcon name={icon} picture={pictureId} />{" "}
				<a href={`/badges/${slug}`}>{badge}</a>
			</h2>
			<p>{t("badges:reason", { reason })}</p>
			<p className="hint">
				{t("badges:nominated-by")} <a href={`/m/${byHandle}`}>{byName}</a> · <Time at={nominatedAt} />
			</p>
			<form method="post" className="form-actions">
				<input type="hidden" name="nomination" value={id} />
				<button className="button" type="submit" name="verdict" value="accepted">
					{t("badges:nomination-accept")}
				</button>
				<button className="button secondary" type="submit" name="verdict" value="declined">
					{t("badges:nomination-decline")}
				</button>
			</form>
		</section>
	);
}
