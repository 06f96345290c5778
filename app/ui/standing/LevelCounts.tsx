import { levelName } from "~/features/brands/policy";
import { reachedLevels } from "~/features/standing/levels/contract";
import { useForum, useTranslate } from "~/ui/forum-context";

/** How many members fulfil what was filled in, before it is saved. */
export function LevelCounts({ counts }: { counts: number[] }) {
	const t = useTranslate();
	const { locale, brand } = useForum();
	return (
		<section className="notice" role="status" aria-label={t("levels:try")}>
			<p>{t("levels:would")}</p>
			<ul>
				{reachedLevels.map((level, place) => (
					<li key={level}>
						{levelName(t, locale, brand, level)}: <strong>{counts[place]}</strong>
					</li>
				))}
			</ul>
			<p>{t("standing:not-saved")}</p>
		</section>
	);
}
