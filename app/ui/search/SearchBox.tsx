import { useForum, useTranslate } from "../forum-context";
import { Icon } from "../Icon";

/** One field for everything, in the header of every page. Where scripts run, hits stand below it while somebody types. */
export function SearchBox() {
	const { path } = useForum();
	const t = useTranslate();
	const here = path.startsWith("/search") ? new URLSearchParams(path.split("?")[1]).get("q") : null;
	return (
		<search className="site-search">
			<a className="quiet-button icon-button search-link" href="/search" title={t("search:label")}>
				<Icon name="search" label={t("search:label")} />
			</a>
			<form
				action="/search"
				className="search-box"
				data-search-form
				data-hits={t("search:hits")}
				data-none={t("search:no-hits")}
				data-recent={t("search:recent")}
				data-forget={t("search:forget")}
				data-all={t("search:all-hits")}
			>
				<Icon name="search" />
				<input
					type="search"
					data-search
					name="q"
					defaultValue={here ?? ""}
					aria-label={t("search:label")}
					placeholder={t("search:label")}
					maxLength={200}
					autoComplete="off"
				/>
			</form>
		</search>
	);
}
