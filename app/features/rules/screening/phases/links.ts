import { matchAt } from "../match-at";
import type { Candidate, Match } from "../types";
import { rulePhase } from "./phase";

/** Addresses that the text shows without linking to them. */
const BARE = /\b(?:https?:\/\/|www\.)[^\s<>"']+/giu;

/** Blocked domains for everybody, and a limit for newcomers. Links to the forum and to allowed domains are free. */
export const links = rulePhase("links", (candidate, { author, place }, { prepared }) => {
	const found = linksOf(candidate);
	const blocked = found.filter(({ host }) => isIn(host, prepared.blocked));
	if (blocked.length > 0) {
		const sentence = { key: "errors:screening.links.blocked", params: { domain: blocked[0]?.host ?? "" } };
		return { matches: blocked.map(({ match }) => match), sentence };
	}
	const counted = found.filter(({ host }) => host !== place.host && !isIn(host, prepared.allowed));
	if (author.publishedCount >= prepared.newcomerPosts || counted.length <= prepared.newcomerLinks)
		return null;
	const count = prepared.newcomerLinks;
	return {
		matches: counted.map(({ match }) => match),
		sentence:
			count === 0
				? { key: "errors:screening.links.none" }
				: { key: "errors:screening.links.newcomer", params: { count } },
	};
});

function linksOf({ text, links: linked }: Candidate): { host: string; match: Match }[] {
	const shown = [...text.matchAll(BARE)].map(([link]) => link.replace(/[.,;:!?)\]]+$/, ""));
	const all = new Map(
		[...linked, ...shown].map((link) => [link.replace(/^(?:https?:\/\/)?(?:www\.)?|\/$/gi, ""), link]),
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

const isIn = (host: string, domains: string[]) =>
	domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
