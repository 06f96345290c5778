import { EmptyState } from "../EmptyState";
import { useTranslate } from "../forum-context";
import { addressWith } from "./address";

interface NothingFoundProps {
	words: string;
	search: string;
	suggestion: string | null;
	narrowed: boolean;
}

/** Nothing was found: what to try, and the question ready to be asked. */
export function NothingFound({ words, search, suggestion, narrowed }: NothingFoundProps) {
	const t = useTranslate();
	return (
		<EmptyState icon="search" title={t("search:nothing", { words })}>
			{suggestion ? (
				<p>
					{t("search:did-you-mean")} <a href={addressWith(search, { q: suggestion })}>{suggestion}</a>
				</p>
			) : null}
			{narrowed ? (
				<p>
					<a href={`/search?${new URLSearchParams({ q: words })}`}>{t("search:everywhere")}</a>
				</p>
			) : null}
			<p>{t("search:try")}</p>
			<p>
				<a className="button" href={`/new?${new URLSearchParams({ kind: "question", title: words })}`}>
					{t("search:ask")}
				</a>
			</p>
		</EmptyState>
	);
}
