import type { CaseListRow } from "~/features/moderation/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { detectionName } from "./detection-name";

type Shown = Pick<CaseListRow, "kind" | "reasons" | "detections" | "reportCount">;

/** Why a case is here, in a line: reports and their reasons, rules that found something, an appeal. */
export function CaseChips({ row, reasons }: { row: Shown; reasons: Record<string, string> }) {
	const t = useTranslate();
	return (
		<ul className="chips">
			{row.kind === "appeal" ? <li className="chip appeal">{t("desk:appeal.chip")}</li> : null}
			{row.reasons.map((code) => (
				<li className={code === "illegal" ? "chip grave" : "chip"} key={code}>
					{reasons[code] ?? code}
				</li>
			))}
			{row.detections.map((kind) => (
				<li className="chip rule" key={kind}>
					<Icon name="shield" /> {detectionName(t, kind)}
				</li>
			))}
			{row.reportCount > 1 ? (
				<li className="chip plain">{t("desk:reports-count", { count: row.reportCount })}</li>
			) : null}
		</ul>
	);
}
