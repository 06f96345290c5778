import { type RuleSettings, rules } from "~/features/standing/contract";
import { useTranslate } from "~/ui/forum-context";

/** What counts how much here, for everybody to see. What is worth nothing is left out. */
export function PriceList({ settings }: { settings: RuleSettings }) {
	const t = useTranslate();
	const limit = (amount: number) => (amount === 0 ? t("standing:any") : amount);
	return (
		<div className="table-scroll">
			<table>
				<caption className="hidden">{t("standing:how")}</caption>
				<thead>
					<tr>
						<th scope="col">{t("standing:rule")}</th>
						<th scope="col">{t("standing:amount")}</th>
						<th scope="col">{t("standing:per-day")}</th>
					</tr>
				</thead>
				<tbody>
					{rules
						.filter((rule) => settings.prices[rule].amount > 0)
						.map((rule) => (
							<tr key={rule}>
								<th scope="row">{t(`standing:rules.${rule}`)}</th>
								<td>{settings.prices[rule].amount}</td>
								<td>{limit(settings.prices[rule].perDay)}</td>
							</tr>
						))}
				</tbody>
			</table>
		</div>
	);
}
