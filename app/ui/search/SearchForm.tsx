import { TextField } from "../Field";
import { useTranslate } from "../forum-context";
import { Icon } from "../Icon";

interface SearchFormProps {
	words: string;
	/** Everything else that the address says; sent again with other words. */
	kept: [string, string][];
	from: string;
	to: string;
}

/** Words and days; the other ways to narrow are links. */
export function SearchForm({ words, kept, from, to }: SearchFormProps) {
	const t = useTranslate();
	return (
		<search aria-label={t("search:title")}>
			<form action="/search" className="search-form">
				{kept.map(([name, value]) => (
					<input key={name} type="hidden" name={name} value={value} />
				))}
				<div className="search-words">
					<TextField name="q" type="search" label={t("search:words")} defaultValue={words} maxLength={200} />
					<button className="button" type="submit">
						<Icon name="search" /> {t("search:search")}
					</button>
				</div>
				<details open={from !== "" || to !== ""}>
					<summary>{t("search:days")}</summary>
					<div className="pair">
						<TextField name="from" type="date" label={t("search:from")} defaultValue={from} />
						<TextField name="to" type="date" label={t("search:to")} defaultValue={to} />
					</div>
				</details>
			</form>
		</search>
	);
}
