import { levelName } from "~/features/brands/policy";
import type { LevelChangeRow, LevelProgress, LevelView } from "~/features/standing/index.server";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

interface LevelPanelProps {
	level: LevelView;
	changes: LevelChangeRow[];
}

/** Which level somebody has and why, what is missing to the next, and what is at risk until when. */
export function LevelPanel({ level, changes }: LevelPanelProps) {
	const t = useTranslate();
	const { locale, brand } = useForum();
	const nameOf = (number: number) => levelName(t, locale, brand, number);
	const { next, risk, lock } = level;
	return (
		<section className="panel stack" aria-labelledby="level">
			<h2 id="level">{t("levels:named", { name: nameOf(level.level) })}</h2>
			{lock ? <p>{t("levels:locked", { reason: lock.reason })}</p> : null}
			{risk ? (
				<div className="notice">
					<h3>{t("levels:risk")}</h3>
					<p>
						{t("levels:risk-until")} <Time at={risk.until} />
					</p>
					{risk.progress.length > 0 ? (
						<>
							<p>{t("levels:risk-now")}</p>
							<ProgressList progress={risk.progress} />
						</>
					) : null}
				</div>
			) : null}
			{next ? (
				<>
					<h3>{t("levels:next", { name: nameOf(next.level) })}</h3>
					<p className="hint">{t("levels:next-text", { count: level.windowDays })}</p>
					<ProgressList progress={next.progress} />
				</>
			) : lock ? null : (
				<p className="hint">{t("levels:top")}</p>
			)}
			{level.sanctioned ? <p>{t("levels:sanctioned")}</p> : null}
			{changes.length > 0 ? (
				<details>
					<summary>{t("levels:history")}</summary>
					<ul>
						{changes.map(({ id, from, to, cause, reason, changedAt }) => (
							<li key={id}>
								<Time at={changedAt} />:{" "}
								{from === to
									? t("levels:stays", { to: nameOf(to) })
									: t("levels:from-to", { from: nameOf(from), to: nameOf(to) })}{" "}
								({t(`levels:change.${cause}`)}){reason ? ` ${reason}` : null}
							</li>
						))}
					</ul>
				</details>
			) : null}
		</section>
	);
}

function ProgressList({ progress }: { progress: LevelProgress[] }) {
	const t = useTranslate();
	return (
		<ul className="level-progress">
			{progress.map(({ measure, value, asked }) => {
				const title = t(`levels:measures.${measure}`);
				const words = t("levels:progress", { value: Math.min(value, asked), asked });
				return (
					<li key={measure} className="badge-progress">
						<span>{title}</span>
						<progress value={Math.min(value, asked)} max={asked} aria-label={`${title}: ${words}`} />
						<span>{words}</span>
					</li>
				);
			})}
		</ul>
	);
}
