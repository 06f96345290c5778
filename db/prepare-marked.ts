import type { PoolClient } from "pg";

/** What begins so is prepared: a comment, for a query has no other room for it on its way through Kysely. */
export const PREPARED = "/* prepared */";
/** Texts differ by what is asked, not by the values: far more would be a mistake, and every connection would keep them. */
const MOST = 300;

const names = new Map<string, string>();

function nameOf(text: unknown): string | undefined {
	if (typeof text !== "string" || !text.startsWith(PREPARED)) return undefined;
	const known = names.get(text);
	if (known || names.size >= MOST) return known;
	const name = `prepared-${names.size}`;
	names.set(text, name);
	return name;
}

/** Has marked queries of this connection parsed once, and planned anew only as long as that makes them cheaper. */
export function prepareMarked(client: PoolClient): void {
	const ask = client.query.bind(client) as (...asked: unknown[]) => unknown;
	const prepare = (text: unknown, ...more: unknown[]) => {
		const name = nameOf(text);
		return ask(name === undefined ? text : { name, text }, ...more);
	};
	client.query = prepare as typeof client.query;
}
