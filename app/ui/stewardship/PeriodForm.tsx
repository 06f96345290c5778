import { TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

interface PeriodFormProps {
	from: string;
	until: string;
}

/** Which days the report is about, and the same figures as files. */
export function PeriodForm({ from, until }: PeriodFormProps) {
	const t = useTranslate();
	const query = new URLSearchParams({ from, until });
	const base = "/admin/moderation";
	const files = [
		["json", `${base}/transparency.json`],
		["csv", `${base}/transparency.csv`],
		["eu", `${base}/eu-statements.json`],
	] as const;
	return (
		<section className="panel" aria-label={t("stewardship:report.period")}>
			<form method="get" action={`${base}/transparency`} className="period">
				<TextField
					name="from"
					type="date"
					label={t("stewardship:report.from")}
					defaultValue={from}
					required
				/>
				<TextField
					name="until"
					type="date"
					label={t("stewardship:report.until")}
					defaultValue={until}
					required
				/>
				<button className="button secondary" type="submit">
					{t("stewardship:report.show")}
				</button>
			</form>
			<p className="downloads">
				<span className="hint">{t("stewardship:report.downloads")}</span>
				{files.map(([key, address]) => (
					<a key={key} href={`${address}?${query}`} download>
						{t(`stewardship:report.file-${key}`)}
					</a>
				))}
			</p>
		</section>
	);
}
