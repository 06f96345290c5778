import { useForum, useTranslate } from "../forum-context";

interface Miss {
	words: string;
	count: number;
	lastDay: string;
}

/** What was looked for in vain: try it, answer it, or take it from the list. */
export function MissTable({ rows }: { rows: Miss[] }) {
	const t = useTranslate();
	const { locale } = useForum();
	if (rows.length === 0) return <p className="hint">{t("search:admin.none")}</p>;
	const days = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
	return (
		<div className="table-scroll">
			<table>
				<thead>
					<tr>
						<th scope="col">{t("search:admin.words")}</th>
						<th scope="col">{t("search:admin.count")}</th>
						<th scope="col">{t("search:admin.what-to-do")}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(({ words, count, lastDay }) => (
						<tr key={words}>
							<td>
								<a href={`/search?${new URLSearchParams({ q: words })}`}>{words}</a>{" "}
								<span className="hint">
									{t("search:admin.last", { day: days.format(new Date(lastDay)) })}
								</span>
							</td>
							<td>{count}</td>
							<td>
								<form method="post" className="row-actions" data-once>
									<input type="hidden" name="words" value={words} />
									<a href={`/new?${new URLSearchParams({ title: words })}`}>{t("search:admin.write")}</a>
									<button className="quiet-button" type="submit">
										{t("search:admin.done")}
										<span className="hidden"> {words}</span>
									</button>
								</form>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
