import { matchAt } from "./match-at";
import type { Candidate, Match } from "./types";

/** Addresses that the text shows without linking to them. */
const BARE = /\b(?:https?:\/\/|www\.)[^\s<>"']+/giu;

interface ShownLink {
	host: string;
	match: Match;
}

/** The links of a text, each once, with those that only stand there. */
export function shownLinks({ text, links }: Pick<Candidate, "text" | "links">): ShownLink[] {
	const shown = [...text.matchAll(BARE)].map(([link]) => link.replace(/[.,;:!?)\]]+$/, ""));
	const all = new Map(
		[...links, ...shown].map((link) => [link.replace(/^(?:https?:\/\/)?(?:www\.)?|\/$/gi, ""), link]),
	);
	return [...all.values()].slice(0, 200).flatMap((link) => {
		const host = hostOf(link);
		return host ? [{ host, match: placeOf(link, host, text) }] : [];
	});
}

function hostOf(link: string): string | null {
	if (/^mailto:/i.test(link)) return link.split("?")[0]?.split("@").at(-1)?.toLowerCase() ?? null;
	const address = /^https?:/i.test(link) ? link : `http://${link}`;
	return URL.canParse(address) ? new URL(address).hostname.replace(/\.$/, "") : null;
}

/** Where the text shows the link; a link behind other words is named, at no place. */
function placeOf(link: string, host: string, text: string): Match {
	for (const part of [link, host]) {
		const from = text.indexOf(part);
		if (from >= 0) return matchAt(text, from, from + part.length);
	}
	return { ...matchAt(link, 0, link.length), to: 0 };
}
