import type { HelpHit } from "~/features/search/index.server";
import { useTranslate } from "../forum-context";
import { Icon } from "../Icon";

/** Pages of help about what was looked for, before what people wrote. */
export function HelpHits({ hits }: { hits: HelpHit[] }) {
	const t = useTranslate();
	if (hits.length === 0) return null;
	return (
		<aside className="help-hits" aria-label={t("search:in-help")}>
			<Icon name="circle-question-mark" />
			<ul>
				{hits.map(({ topic, title, path }) => (
					<li key={topic}>
						<a href={path}>{title}</a>
					</li>
				))}
			</ul>
		</aside>
	);
}
