import { locales } from "~/platform/identity";
import { useForum, useTranslate } from "./forum-context";
import { languageNames } from "./language-names";

/** From a thread the notice knows already what it is about. */
const reportable = (path: string) =>
	/^\/t\/\d+/.test(path) ? `?location=${encodeURIComponent(path.replace(/[?#].*$/, ""))}` : "";

export function PageFooter() {
	const { brand, locale, path } = useForum();
	const t = useTranslate();
	return (
		<footer className="page-footer">
			<div className="bar">
				<p>
					{brand.name} · <a href="/rules">{t("common:rules")}</a> ·{" "}
					{brand.flairs ? (
						<>
							<a href="/ambassadors">{t("common:ambassadors")}</a> ·{" "}
						</>
					) : null}
					<a href="/help">{t("common:help")}</a> · <a href="/feed.atom">{t("common:feed")}</a> ·{" "}
					<a href={`/report-illegal${reportable(path)}`}>{t("decisions:notice.link")}</a>
				</p>
				<form method="post" action="/language" className="languages" aria-label={t("common:language")}>
					<input type="hidden" name="back" value={path} />
					{locales.map((choice) => (
						<button
							key={choice}
							type="submit"
							name="locale"
							value={choice}
							lang={choice}
							aria-current={choice === locale ? "true" : undefined}
						>
							{languageNames[choice]}
						</button>
					))}
				</form>
			</div>
		</footer>
	);
}
