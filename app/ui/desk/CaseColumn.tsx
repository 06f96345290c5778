import type { Queue } from "~/features/moderation/contract";
import type { CaseListRow } from "~/features/moderation/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";
import { Holder } from "./CaseRow";
import { detectionName } from "./detection-name";

interface CaseColumnProps {
	queue: Queue;
	cases: CaseListRow[];
	more: boolean;
	openId: number;
	reasons: Record<string, string>;
}

/** The queue beside the open case: where one is, and what comes. */
export function CaseColumn({ queue, cases, more, openId, reasons }: CaseColumnProps) {
	const t = useTranslate();
	return (
		<nav className="case-column" aria-label={t("desk:cases-of", { queue: t(`moderation:queue.${queue}`) })}>
			<ol>
				{cases.map((row) => (
					<li key={row.id} data-row data-case-row={row.id} className={row.id === openId ? "open" : undefined}>
						<a
							href={`/mod/cases/${row.id}`}
							data-row-link
							aria-current={row.id === openId ? "page" : undefined}
						>
							<span className="column-name">
								<span>{row.authorName}</span> <Time at={row.openedAt} />
							</span>
							<span className="column-excerpt">{row.excerpt}</span>
							<span className="column-why">
								{[
									...row.reasons.map((code) => reasons[code] ?? code),
									...row.detections.map((kind) => detectionName(t, kind)),
								]
									.slice(0, 2)
									.join(" · ")}
							</span>
						</a>
						<Holder row={row} />
					</li>
				))}
			</ol>
			{more || cases.length === 0 ? (
				<p className="column-end">
					<a href={`/mod/${queue}`}>{t("desk:whole-queue")}</a>
				</p>
			) : null}
		</nav>
	);
}
