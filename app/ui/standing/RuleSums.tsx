import type { RuleSum } from "~/features/standing/index.server";
import { useTranslate } from "~/ui/forum-context";

/** What somebody's points are made of, by rule. */
export function RuleSums({ sums }: { sums: RuleSum[] }) {
	const t = useTranslate();
	return (
		<div className="table-scroll">
			<table>
				<caption className="hidden">{t("standing:sums")}</caption>
				<thead>
					<tr>
						<th scope="col">{t("standing:rule")}</th>
						<th scope="col">{t("standing:count")}</th>
						<th scope="col">{t("standing:sum")}</th>
					</tr>
				</thead>
				<tbody>
					{sums.map(({ rule, count, points }) => (
						<tr key={rule}>
							<th scope="row">{t(`standing:rules.${rule}`)}</th>
							<td>{count}</td>
							<td>{points}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
