import { useForum, useTranslate } from "./forum-context";
import { Icon } from "./Icon";

/** On every page while a sanction holds: what, until when, why; a warning can be acknowledged at once. */
export function RestrictionBanner() {
	const { actor, brand, locale, path } = useForum();
	const t = useTranslate();
	if (!actor?.restriction) return null;
	const { kind, endsAt } = actor.restriction;
	const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: brand.timeZone });
	return (
		<section className="banner" aria-label={t("decisions:restriction.label")}>
			<div className="bar">
				<p>
					<Icon name="triangle-alert" />{" "}
					{t(`decisions:restriction.${kind}`, { date: day.format(new Date(endsAt)) }).replace("..", ".")}{" "}
					<a href="/decisions">{t("decisions:restriction.why")}</a>
				</p>
				{kind === "warning" ? (
					<form method="post" action="/warning">
						<input type="hidden" name="back" value={path} />
						<button className="button secondary" type="submit">
							{t("decisions:restriction.acknowledge")}
						</button>
					</form>
				) : null}
			</div>
		</section>
	);
}
