import { useForum, useTranslate } from "~/ui/forum-context";

export interface Figure {
	label: string;
	/** Null where there was nothing to measure. */
	value: number | null;
	/** How it is said; as a number by default. */
	as?: "share" | "hours";
}

interface FigureTableProps {
	caption: string;
	figures: Figure[];
	/** Each figure with a bar as long as its part of the largest. */
	bars?: boolean;
}

/** Figures as a table; bars only show once more what the numbers say. */
export function FigureTable({ caption, figures, bars = false }: FigureTableProps) {
	const { locale } = useForum();
	const t = useTranslate();
	const most = Math.max(1, ...figures.map(({ value }) => value ?? 0));
	return (
		<table className="figure-table">
			<caption className={bars ? undefined : "hidden"}>{caption}</caption>
			<thead className="hidden">
				<tr>
					<th scope="col">{t("stewardship:figure.what")}</th>
					<th scope="col">{t("stewardship:figure.number")}</th>
				</tr>
			</thead>
			<tbody>
				{figures.map(({ label, value, as }) => (
					<tr key={label}>
						<th scope="row">{label}</th>
						<td>
							<div>
								{bars ? <Bar share={(value ?? 0) / most} /> : null}
								<span>{figureText(value, as, locale) ?? t("stewardship:figure.none")}</span>
							</div>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

const Bar = ({ share }: { share: number }) => (
	<svg className="figure-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
		<rect className="tone-accent" width={share * 100} height="10" rx="1" />
	</svg>
);

function figureText(value: number | null, as: Figure["as"], locale: string): string | null {
	if (value === null) return null;
	if (as === "share")
		return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(value);
	if (as === "hours") {
		const isShort = value < 1;
		const unit = { style: "unit", unit: isShort ? "minute" : "hour", unitDisplay: "long" } as const;
		const digits = { maximumFractionDigits: isShort ? 0 : 1 };
		return new Intl.NumberFormat(locale, { ...unit, ...digits }).format(isShort ? value * 60 : value);
	}
	return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}
