import type { LadderStep } from "~/features/moderation/contract";
import type { Failure } from "~/http/action-of.server";
import { useTranslate } from "~/ui/forum-context";
import { LadderRow } from "./LadderRow";

const MOST_STEPS = 10;

/** The steps of the ladder, with an empty row at the end for one more. A row is taken away by its check box. */
export function LadderTable({ steps, failure }: { steps: LadderStep[]; failure: Failure | null }) {
	const t = useTranslate();
	const typed = Object.keys(failure?.values ?? {}).filter((name) => /^at-\d$/.test(name)).length;
	const rows = Math.min(MOST_STEPS, failure ? Math.max(typed, 1) : steps.length + 1);
	return (
		<div className="stack">
			<p className="hint">{t("stewardship:settings.ladder-hint")}</p>
			<div className="table-scroll">
				<table className="ladder">
					<caption className="hidden">{t("stewardship:settings.ladder")}</caption>
					<thead>
						<tr>
							<th scope="col">{t("stewardship:settings.at")}</th>
							<th scope="col">{t("stewardship:settings.sanction")}</th>
							<th scope="col">{t("stewardship:settings.days")}</th>
							<th scope="col">{t("stewardship:settings.remove")}</th>
						</tr>
					</thead>
					<tbody>
						{Array.from({ length: rows }, (_, place) => `${place}`).map((place) => (
							<LadderRow
								key={place}
								place={Number(place)}
								step={failure ? undefined : steps[Number(place)]}
								failure={failure}
							/>
						))}
					</tbody>
				</table>
			</div>
		</div>
	);
}
