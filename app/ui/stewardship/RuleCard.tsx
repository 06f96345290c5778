import type { ScreeningRuleView } from "~/features/rules/index.server";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";
import { PrecisionFigures } from "./PrecisionFigures";
import { ruleSummary } from "./rule-summary";

/** A rule in the list: what it does, how often it was right, and what can be done with it. */
export function RuleCard({ rule }: { rule: ScreeningRuleView }) {
	const { locale } = useForum();
	const t = useTranslate();
	const { id, kind, name, mode, verdict, version, updatedAt, updatedBy, live, shadow } = rule;
	const kindName = t(`moderation:screening.${kind}.name`);
	const silent = shadow.confirmed + shadow.rejected + shadow.undecided;
	return (
		<li className={`panel rule-card ${mode}`}>
			<div className="rule-head">
				<h2>{name}</h2>
				<span className={`status ${mode}`}>{t(`stewardship:mode.${mode}`)}</span>
				{name === kindName ? null : <span className="hint">{kindName}</span>}
			</div>
			<p>
				{t(`stewardship:verdict.${verdict}`)}: {ruleSummary(rule, t, locale)}
			</p>
			<PrecisionFigures label={t("stewardship:precision.live")} precision={live} />
			{silent > 0 ? (
				<PrecisionFigures
					label={t(`stewardship:would-have.${verdict}`, { count: silent })}
					precision={shadow}
				/>
			) : null}
			<form method="post" className="form-actions">
				<a
					className="button secondary"
					href={`/admin/moderation/rules/${id}`}
					aria-label={t("stewardship:rule.edit-named", { name })}
				>
					{t("stewardship:rule.edit")}
				</a>
				<button
					className="quiet-button"
					type="submit"
					name="rehearse"
					value={id}
					aria-label={t("stewardship:rehearsal.start-named", { name })}
				>
					{t("stewardship:rehearsal.start")}
				</button>
				<span className="hint">
					{t("stewardship:rule.version", { version })} · <Time at={updatedAt} />
					{updatedBy ? ` · ${updatedBy}` : ""}
				</span>
			</form>
		</li>
	);
}
