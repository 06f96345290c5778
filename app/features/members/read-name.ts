import { isBlank } from "~/platform/text";

/** Characters that break lines, reorder or hide what stands around them. */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+/gu;
const MOST = 60;

/** A name as a member may have it, made of what a host sends; null where nothing of it can be seen. */
export function readName(claim: unknown): string | null {
	if (typeof claim !== "string") return null;
	const name = [...claim.slice(0, 1_000).toWellFormed().replace(UNSEEN, " ").replace(/\s+/g, " ").trim()]
		.slice(0, MOST)
		.join("")
		.trim();
	return isBlank(name) ? null : name;
}
