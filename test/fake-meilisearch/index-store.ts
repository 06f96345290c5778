import type { Settings } from "meilisearch";
import { type Fields, type Filterable, matcherOf } from "./filter";
import { type Indexed, match, tokensOf } from "./match";

/** A refusal in Meilisearch's words. */
export class Refused extends Error {
	constructor(
		readonly status: number,
		readonly code: string,
		message: string,
	) {
		super(message);
	}
}

export interface Query {
	q?: string;
	filter?: unknown;
	sort?: string[];
	attributesToSearchOn?: string[];
	attributesToRetrieve?: string[];
	matchingStrategy?: string;
	federationOptions?: { weight?: number };
}

export interface Scored {
	document: Indexed;
	score: number;
}

/** One index: settings and documents. */
export class IndexStore {
	settings: Settings = {};
	readonly documents = new Map<string, Indexed>();
	readonly createdAt = new Date().toISOString();

	constructor(readonly primaryKey: string) {}

	configure(settings: Settings) {
		this.settings = { ...this.settings, ...settings };
		for (const [id, { fields }] of this.documents) this.put(id, fields);
	}

	put(id: string, fields: Fields) {
		const attributes = this.settings.searchableAttributes ?? Object.keys(fields);
		const tokens = new Map(attributes.map((name) => [name, tokensOf(String(fields[name] ?? ""))]));
		this.documents.set(id, { fields, tokens });
	}

	search(query: Query): Scored[] {
		const passes = matcherOf(query.filter, this.filterable());
		for (const name of query.sort ?? [])
			if (!this.settings.sortableAttributes?.includes(name.split(":")[0] as string))
				throw new Refused(400, "invalid_search_sort", `\`${name}\` is not sortable.`);
		const searchable = this.settings.searchableAttributes ?? [];
		const attributes = query.attributesToSearchOn ?? searchable;
		for (const name of attributes)
			if (!searchable.includes(name))
				throw new Refused(400, "invalid_search_attributes_to_search_on", `\`${name}\` is not searchable.`);
		const passing = [...this.documents.values()].filter(({ fields }) => passes(fields));
		const exact = new Set(this.settings.typoTolerance?.disableOnAttributes ?? []);
		const scores = match(passing, query.q ?? "", {
			// Earlier ones count for more, in the order of the settings.
			attributes: searchable.filter((name) => attributes.includes(name)),
			exact,
			strategy: query.matchingStrategy ?? "last",
		});
		return [...scores].map(([document, score]) => ({ document, score }));
	}

	/** What a search shows of a document: never more than may be displayed. */
	shown(fields: Fields, wanted?: string[] | null): Fields {
		const displayed = this.settings.displayedAttributes ?? ["*"];
		return Object.fromEntries(
			Object.entries(fields).filter(
				([name]) =>
					(displayed.includes("*") || displayed.includes(name)) && (!wanted || wanted.includes(name)),
			),
		);
	}

	private filterable(): Filterable {
		const equality = new Set<string>();
		const comparison = new Set<string>();
		for (const rule of this.settings.filterableAttributes ?? []) {
			if (typeof rule === "string") continue;
			for (const name of rule.attributePatterns) {
				if (rule.features?.filter?.equality) equality.add(name);
				if (rule.features?.filter?.comparison) comparison.add(name);
			}
		}
		return { equality, comparison };
	}
}
