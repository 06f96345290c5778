import type { Locale } from "~/platform/identity";

export type Kind = "discussion" | "question" | "idea";

/**
 * What people say about one family of things. In every text `{p}` is the product, `{m}` its model, `{s}` the symptom,
 * `{w}` the wish, `{part}` a part and `{3-9}` any whole number of that range. `{p.1}` is the next form of a word whose
 * forms are separated by `|`; `{az:p}` puts the Hungarian article before it.
 */
export interface Family {
	name: string;
	description: string;
	products: string[];
	symptoms: string[];
	wishes: string[];
	parts: string[];
	details: string[];
	advice: string[];
	steps: string[];
	record: string;
}

/** How one language talks: what is common to all families, and the families in the order of `families`. */
export interface Phrases {
	titles: Record<Kind, string[]>;
	openings: Record<Kind, string[]>;
	situations: string[];
	requests: string[];
	replies: string[];
	remarks: string[];
	closings: string[];
	lists: string[];
	records: string[];
	links: string[];
	verdicts: string[];
	families: Family[];
}

export type PhraseBook = Record<Locale, Phrases>;

/** Address and model names of each family: the same in all languages. */
export const families = [
	{ slug: "espresso-machines", hue: 24, models: ["Orla 2", "Orla 3", "Tern", "Kestrel Duo", "V9", "Pavo S"] },
	{ slug: "grinders", hue: 12, models: ["Mote", "Mote Pro", "G40", "Cinder 64", "Hale", "Burr One"] },
	{
		slug: "filter-and-kettles",
		hue: 172,
		models: ["Fern", "Gooseneck 900", "Still", "Weir 4", "Lark", "T3"],
	},
	{
		slug: "washing-and-dishes",
		hue: 205,
		models: ["Brook 7", "Brook 9", "Ripple", "WD 450", "Calm", "Silva 60"],
	},
	{ slug: "vacuum-cleaners", hue: 262, models: ["Swift", "Swift Pet", "Dune 3", "C18", "Robin", "Nimbus"] },
	{ slug: "tents", hue: 96, models: ["Tarn 2", "Tarn 3", "Fell", "Hollow 1", "Ridge Light", "Corrie 4"] },
	{ slug: "stoves", hue: 4, models: ["Ember", "Ember Gas", "Flint 1", "Pilot", "K2", "Wick"] },
	{ slug: "packs", hue: 48, models: ["Trail 38", "Trail 55", "Haul 70", "Day 22", "Scree 45", "Drift"] },
] as const;

export const tagNames = [
	"beginner",
	"budget",
	"cleaning",
	"comparison",
	"descaling",
	"durability",
	"first-impressions",
	"leak",
	"maintenance",
	"manual",
	"noise",
	"rain",
	"repair",
	"safety",
	"second-hand",
	"settings",
	"spare-parts",
	"storage",
	"travel",
	"upgrade",
	"warranty",
	"water",
	"weight",
	"winter",
];
