import type { CaseView } from "~/features/moderation/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

type Decision = CaseView["decisions"][number];

/** What was decided about this post before, so that nobody decides otherwise without knowing. */
export function PastDecisions({
	decisions,
	reasons,
}: {
	decisions: Decision[];
	reasons: Record<string, string>;
}) {
	const t = useTranslate();
	if (decisions.length === 0) return null;
	return (
		<section className="desk-part" aria-labelledby="past">
			<h2 id="past">{t("desk:past")}</h2>
			<ul className="past">
				{decisions.map((decision) => (
					<li key={decision.id}>
						<Decided decision={decision} reasons={reasons} />
					</li>
				))}
			</ul>
		</section>
	);
}

/** One decision: what, who, when, on which version, and in which words. */
export function Decided({ decision, reasons }: { decision: Decision; reasons: Record<string, string> }) {
	const t = useTranslate();
	const { outcome, state, reason, by, revision, note, message, passage, decidedAt } = decision;
	const over = state === "undone" || state === "overturned";
	return (
		<div className={over ? "decided over" : "decided"}>
			<p>
				<strong>{t(`moderation:outcome.${outcome}`)}</strong>
				{reason ? <span className="chip">{reasons[reason] ?? reason}</span> : null}
				{over ? <span className="chip plain">{t(`desk:decision-state.${state}`)}</span> : null}
			</p>
			<p className="hint">
				{by ?? t("desk:by-rule")} · <Time at={decidedAt} /> · {t("desk:on-version", { number: revision })}
			</p>
			{passage ? <q className="passage">{passage}</q> : null}
			{message ? <blockquote>{message}</blockquote> : null}
			{note ? (
				<p className="for-colleagues">
					<span className="hint">{t("desk:note-label")}</span> {note}
				</p>
			) : null}
		</div>
	);
}
