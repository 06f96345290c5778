import type { CaseView } from "~/features/moderation/index.server";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { detectionName } from "./detection-name";

type Detection = CaseView["detections"][number];

/** Which rule spoke, which words it found, and how sure it was. Silent rules are named as such. */
export function Detections({ detections, revision }: { detections: Detection[]; revision: number }) {
	const t = useTranslate();
	if (detections.length === 0) return null;
	return (
		<section className="desk-part" aria-labelledby="detections">
			<h2 id="detections">{t("desk:detections")}</h2>
			<ul className="findings">
				{detections.map((detection) => (
					<li key={detection.id}>
						<Icon name="shield" />
						<div>
							<Found detection={detection} revision={revision} />
						</div>
					</li>
				))}
			</ul>
		</section>
	);
}

function Found({ detection, revision }: { detection: Detection; revision: number }) {
	const t = useTranslate();
	const { locale } = useForum();
	const { kind, ruleName, ruleVersion, verdict, shadow, score, matches } = detection;
	const words = [...new Set(matches.map(({ text }) => text))];
	const name = detectionName(t, kind);
	return (
		<>
			<p>
				<strong>{ruleName || name}</strong>{" "}
				<span className="hint">
					{[
						ruleName ? name : null,
						ruleVersion ? t("desk:rule-version", { number: ruleVersion }) : null,
						t(shadow ? "desk:verdict.shadow" : `desk:verdict.${verdict}`),
						detection.revision === revision ? null : t("desk:earlier-version"),
					]
						.filter(Boolean)
						.join(" · ")}
				</span>
			</p>
			{words.length > 0 ? (
				<p className="found-words">
					{t("desk:found-words")}{" "}
					{words.map((word) => (
						<mark key={word}>{word}</mark>
					))}
				</p>
			) : null}
			{score === null ? null : (
				<p className="score">
					<meter min={0} max={1} value={score} aria-label={t("desk:score")} />
					{score.toLocaleString(locale, { style: "percent", maximumFractionDigits: 0 })}
				</p>
			)}
		</>
	);
}
