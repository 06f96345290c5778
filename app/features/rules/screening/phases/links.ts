import { shownLinks } from "../shown-links";
import { rulePhase } from "./phase";

/** Blocked domains for everybody, and a limit for newcomers. Links to the forum and to allowed domains are free. */
export const links = rulePhase("links", (candidate, { author, place }, { prepared }) => {
	const found = shownLinks(candidate);
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

const isIn = (host: string, domains: string[]) =>
	domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
