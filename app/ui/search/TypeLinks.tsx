import { useTranslate } from "../forum-context";
import { addressWith } from "./address";

const types = ["thread", "post", "member", "tag"] as const;
const sorts = ["relevance", "newest", "likes"] as const;

interface TypeLinksProps {
	search: string;
	sort: string;
}

/** What kind of thing is looked for, and in which order it stands. */
export function TypeLinks({ search, sort }: TypeLinksProps) {
	const t = useTranslate();
	const type = new URLSearchParams(search).get("type");
	return (
		<nav className="filters" aria-label={t("forum:filters")}>
			<ul>
				<li>
					<a href={addressWith(search, { type: null })} aria-current={type === null ? "page" : undefined}>
						{t("search:type.all")}
					</a>
				</li>
				{types.map((one) => (
					<li key={one}>
						<a href={addressWith(search, { type: one })} aria-current={type === one ? "page" : undefined}>
							{t(`search:type.${one}`)}
						</a>
					</li>
				))}
			</ul>
			<ul className="kinds">
				{sorts.map((one) => (
					<li key={one}>
						<a
							href={addressWith(search, { sort: one === "relevance" ? null : one })}
							aria-current={sort === one ? "true" : undefined}
						>
							{t(`search:sort.${one}`)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
