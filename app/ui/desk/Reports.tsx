import type { CaseView } from "~/features/moderation/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

interface ReportsProps {
	reports: CaseView["reports"];
	reasons: Record<string, string>;
}

/** Who reported it, for which reason and in which words. */
export function Reports({ reports, reasons }: ReportsProps) {
	const t = useTranslate();
	if (reports.length === 0) return null;
	return (
		<section className="desk-part" aria-labelledby="reports">
			<h2 id="reports">{t("desk:reports-count", { count: reports.length })}</h2>
			<ul className="reports">
				{reports.map(({ id, reason, text, reporter, notifier, reference, reportedAt, weight }) => (
					<li key={id}>
						<p>
							<span className={reason === "illegal" ? "chip grave" : "chip"}>
								{reasons[reason] ?? reason}
							</span>{" "}
							{reporter ? (
								<a href={`/mod/members/${reporter}`}>@{reporter}</a>
							) : (
								<span>{notifier || t("desk:nameless")}</span>
							)}{" "}
							<span className="hint">
								<Time at={reportedAt} /> · {reference}
								<TrackRecord reporter={reporter} weight={weight} />
							</span>
						</p>
						{text ? <blockquote>{text}</blockquote> : null}
					</li>
				))}
			</ul>
		</section>
	);
}

/** What a member's weight tells of their earlier reports. Notices and colleagues weigh more for other reasons. */
const MOST_BY_RECORD = 2;

function TrackRecord({ reporter, weight }: Pick<CaseView["reports"][number], "reporter" | "weight">) {
	const t = useTranslate();
	if (reporter === null || weight > MOST_BY_RECORD) return null;
	if (weight > 1.5) return <> · {t("desk:often-right")}</>;
	return weight < 0.5 ? <> · {t("desk:seldom-right")}</> : null;
}
