import type { MemberFile } from "~/features/moderation/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

interface FileDecisionsProps {
	decisions: MemberFile["decisions"];
	reasons: Record<string, string>;
}

/** Past decisions about a member's posts; those of other categories without the way to the case. */
export function FileDecisions({ decisions, reasons }: FileDecisionsProps) {
	const t = useTranslate();
	return (
		<section className="desk-part" aria-labelledby="decisions">
			<h2 id="decisions">{t("desk:file.decisions")}</h2>
			{decisions.length === 0 ? <p className="hint">{t("desk:file.no-decisions")}</p> : null}
			<ul className="past">
				{decisions.map(({ id, caseId, outcome, state, reason, by, decidedAt, visible }) => {
					const over = state === "undone" || state === "overturned";
					return (
						<li key={id} className={over ? "decided over" : "decided"}>
							<p>
								<strong>{t(`moderation:outcome.${outcome}`)}</strong>
								{reason ? <span className="chip">{reasons[reason] ?? reason}</span> : null}
								{over ? <span className="chip plain">{t(`desk:decision-state.${state}`)}</span> : null}
							</p>
							<p className="hint">
								{by ?? t("desk:by-rule")} · <Time at={decidedAt} />
								{visible ? (
									<>
										{" · "}
										<a href={`/mod/cases/${caseId}`}>{t("desk:case", { number: caseId })}</a>
									</>
								) : null}
							</p>
						</li>
					);
				})}
			</ul>
		</section>
	);
}
