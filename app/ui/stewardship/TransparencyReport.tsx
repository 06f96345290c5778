import type { Transparency } from "~/features/moderation/index.server";
import { useTranslate } from "~/ui/forum-context";
import { FigureTable } from "./FigureTable";
import { reportTables } from "./report-tables";

interface TransparencyReportProps {
	report: Transparency;
	/** Names of the brand's reasons by their code. */
	reasons: Record<string, string>;
}

/** The figures of Art. 15 and 24 as tables, one section for each question. */
export function TransparencyReport({ report, reasons }: TransparencyReportProps) {
	const t = useTranslate();
	return (
		<>
			{reportTables(report, reasons, t).map(({ key, tables }) => (
				<section className="panel" key={key} aria-labelledby={`report-${key}`}>
					<h2 id={`report-${key}`}>{t(`stewardship:report.${key}`)}</h2>
					<p className="hint">{t(`stewardship:report-text.${key}`)}</p>
					{tables.map((table) => (
						<FigureTable key={table.caption} {...table} />
					))}
				</section>
			))}
		</>
	);
}
