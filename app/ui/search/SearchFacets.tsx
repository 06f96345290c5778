import type { SearchAnswer } from "~/features/search/contract";
import { useTranslate } from "../forum-context";
import { addressWith } from "./address";

const shown = ["category", "kind", "answered", "tag", "author", "language"] as const;

interface SearchFacetsProps {
	facets: SearchAnswer["facets"];
	/** What is chosen now, as the address says it. */
	search: string;
}

/** Ways to narrow a search, with how much each would leave. They are addresses: shared, and walked back. */
export function SearchFacets({ facets, search }: SearchFacetsProps) {
	const t = useTranslate();
	const chosen = new URLSearchParams(search);
	const filled = shown.filter((name) => facets[name].length > 0 || chosen.has(name));
	if (filled.length === 0) return null;
	return (
		<nav className="facets" aria-label={t("search:narrow")}>
			{filled.map((name) => (
				<section key={name} aria-labelledby={`facet-${name}`}>
					<h2 id={`facet-${name}`}>{t(`search:facet.${name}`)}</h2>
					<ul>
						{withChosen(facets[name], chosen.get(name)).map(({ value, label, count }) => (
							<li key={value}>
								<a
									href={addressWith(search, { [name]: chosen.get(name) === value ? null : value })}
									aria-current={chosen.get(name) === value ? "true" : undefined}
								>
									{labelOf(t, name, value, label)} {count === null ? null : <span>{count}</span>}
								</a>
							</li>
						))}
					</ul>
				</section>
			))}
		</nav>
	);
}

interface Choice {
	value: string;
	label: string;
	count: number | null;
}

/** What is chosen can be taken back, even where it left nothing. */
const withChosen = (choices: Choice[], chosen: string | null): Choice[] =>
	chosen === null || choices.some(({ value }) => value === chosen)
		? choices
		: [{ value: chosen, label: chosen, count: null }, ...choices];

function labelOf(t: ReturnType<typeof useTranslate>, name: string, value: string, label: string): string {
	const say = t as unknown as (key: string) => string;
	if (name === "kind") return say(`forum:kinds.${value}`);
	if (name === "answered") return say(`search:answered.${value}`);
	if (name === "language") return say(`search:language.${value}`);
	return label;
}
