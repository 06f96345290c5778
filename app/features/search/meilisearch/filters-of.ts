import type { SearchQuery } from "../contract";
import type { Aim } from "./read-aim.server";

const list = (ids: number[]) => `[${ids.join(", ")}]`;

/** What is asked of posts besides words. Words in it are ours or numbers: nothing that was typed. */
export function postFilters(brandId: number, query: SearchQuery, aim: Aim): string[] {
	const { from, to, answered, language, kind, type } = query;
	const filters = [`brandId = ${brandId}`, "kind = post", `categoryId IN ${list(aim.categories)}`];
	// 0 is nobody's id: what does not exist holds nothing.
	if (query.category) filters.push(`categoryId = ${aim.category ?? 0}`);
	if (query.author) filters.push(`authorId = ${aim.author ?? 0}`);
	if (type === "thread") filters.push("opening = true");
	if (kind) filters.push(`threadKind = ${kind}`);
	if (language) filters.push(`language = ${language}`);
	if (from) filters.push(`createdAt >= ${from.getTime()}`);
	if (to) filters.push(`createdAt <= ${to.getTime()}`);
	if (query.tag && aim.tagged) filters.push(`threadId IN ${list(aim.tagged)}`);
	if (answered !== undefined && aim.answered)
		filters.push(`threadId ${answered ? "" : "NOT "}IN ${list(aim.answered)}`);
	return filters;
}

export const nameFilters = (brandId: number, kind: "member" | "tag") => [
	`brandId = ${brandId}`,
	`kind = ${kind}`,
];
