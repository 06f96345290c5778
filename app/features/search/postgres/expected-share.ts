/** In which share of the texts a lexeme is, as far as it is one of the commonest. */
export interface Frequencies {
	common: ReadonlyMap<string, number>;
	/** No other lexeme is in more than this share. */
	rest: number;
}

/** A query that was read once, to be asked of many frequencies. */
type ReadQuery = (frequencies: Frequencies) => number;

const TOKEN = /\s*('(?:[^']|'')*'(?::[*A-D]+)?|<(?:-|\d+)>|[()&|!])/y;
const nowhere: ReadQuery = () => 0;

/**
 * In which share of the texts a query in Postgres' notation is expected to match: its parts are taken to have nothing to
 * do with each other, as Postgres' own planner does. What cannot be read is expected nowhere. Of one text whose lexemes
 * have a share of 1, and all others of 0, the answer is whether it matches; of a phrase whether it has all its words, so
 * that no phrase may be excluded.
 */
export function readQuery(query: string): ReadQuery {
	const tokens = tokensOf(query);
	let at = 0;
	const next = () => tokens[at++] ?? "";
	const isNext = (pattern: RegExp) => pattern.test(tokens[at] ?? "");
	const chain =
		(one: () => ReadQuery, operator: RegExp, join: (share: number, other: number) => number) =>
		(): ReadQuery => {
			const parts = [one()];
			while (isNext(operator)) {
				next();
				parts.push(one());
			}
			if (parts.length === 1) return parts[0] as ReadQuery;
			return (frequencies) => parts.map((part) => part(frequencies)).reduce(join);
		};
	const atom = (): ReadQuery => {
		const token = next();
		if (token === "!") {
			const part = atom();
			return (frequencies) => 1 - part(frequencies);
		}
		if (token !== "(") return lexeme(token);
		const part = either();
		next();
		return part;
	};
	const both = (share: number, other: number) => share * other;
	const phrase = chain(atom, /^</, both);
	const all = chain(phrase, /^&$/, both);
	const either: () => ReadQuery = chain(all, /^\|$/, (share, other) => share + other - share * other);
	return either();
}

/** The same of a query that is asked once. */
export const expectedShare = (query: string, frequencies: Frequencies) => readQuery(query)(frequencies);

/** What a text with these lexemes has in common with a query. */
export const lexemesOf = (lexemes: string[]): Frequencies => ({
	common: new Map(lexemes.map((lexeme) => [lexeme, 1])),
	rest: 0,
});

function tokensOf(query: string): string[] {
	const tokens: string[] = [];
	TOKEN.lastIndex = 0;
	for (let found = TOKEN.exec(query); found; found = TOKEN.exec(query)) tokens.push(found[1] as string);
	return tokens;
}

function lexeme(token: string): ReadQuery {
	const [, quoted, mark = ""] = /^'(.*)'(:.*)?$/s.exec(token) ?? [];
	if (quoted === undefined) return nowhere;
	const wanted = quoted.replaceAll("''", "'").replaceAll("\\\\", "\\");
	if (!mark.includes("*")) return ({ common, rest }) => common.get(wanted) ?? rest;
	return ({ common, rest }) => {
		let none = 1 - rest;
		for (const [one, share] of common) if (one.startsWith(wanted)) none *= 1 - share;
		return 1 - none;
	};
}
