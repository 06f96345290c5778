import { Random } from "@db/seeds/load/random";
import type { OpenForum } from "../forum/open-forum";
import { withInstallation } from "../forum/with-installation";

/** What people type: by what makes it cheap or dear. */
export interface Searches {
	"one common word": string[];
	"two or three words": string[];
	"a word and a filter": string[];
	"newest or most liked": string[];
	"a slip of the keyboard": string[];
	/** Beginnings, as the box in the header sends them. */
	typed: string[];
}

/** Of each kind, half of them to warm up with. */
const EACH = 400;
/** These are so quick that one pause of the process would be a twentieth of two hundred. */
const TYPED = 2_000;

/** Words of the forum's own titles, drawn the same way in every run. */
export const chooseSearches = (forum: OpenForum): Promise<Searches> =>
	withInstallation(forum.url, forum.folder, async ({ services }) => {
		const { rows } = await services.pool.query<{ title: string }>(
			"select title from thread where brand_id = $1 order by id limit 5000",
			[forum.brandId],
		);
		const random = new Random(7);
		const words = () => (random.pick(rows).title.match(/\p{L}{4,}/gu) ?? ["grinder"]) as string[];
		const word = () => random.pick(words());
		const address = (q: string, more: Record<string, string> = {}) =>
			`/search?${new URLSearchParams({ q, ...more })}`;
		const many = (make: () => string, length = EACH) => Array.from({ length }, make);
		const filters: Record<string, string>[] = [
			{ answered: "yes" },
			{ kind: "question" },
			{ language: "hu" },
			{ from: "2026-06-01" },
		];
		return {
			"one common word": many(() => address(word())),
			"two or three words": many(() => address(words().slice(0, 3).join(" "))),
			"a word and a filter": many(() => address(word(), random.pick(filters))),
			"newest or most liked": many(() => address(word(), { sort: random.pick(["newest", "likes"]) })),
			"a slip of the keyboard": many(() => address(withSlip(word()))),
			typed: many(() => {
				const typed = words().slice(0, 2).join(" ");
				const length = 3 + random.below(Math.max(1, typed.length - 2));
				return `/search/instant?${new URLSearchParams({ q: typed.slice(0, length) })}`;
			}, TYPED),
		};
	});

/** Two letters changed places. */
const withSlip = (word: string) => `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`;
