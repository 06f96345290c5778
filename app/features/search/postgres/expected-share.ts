/** In which share of the texts a lexeme is, as far as it is one of the commonest. */
export interface Frequencies {
	common: Map<string, number>;
	/** No other lexeme is in more than this share. */
	rest: number;
}

const TOKEN = /\s*('(?:[^']|'')*'(?::[*A-D]+)?|<(?:-|\d+)>|[()&|!])/y;

/**
 * In which share of the texts a query in Postgres' notation is expected to match: its parts are taken to have nothing to
 * do with each other, as Postgres' own planner does. What cannot be read is expected nowhere.
 */
export function expectedShare(query: string, frequencies: Frequencies): number {
	const tokens = tokensOf(query);
	let at = 0;
	const next = () => tokens[at++] ?? "";
	const isNext = (pattern: RegExp) => pattern.test(tokens[at] ?? "");
	const chain =
		(one: () => number, operator: RegExp, join: (share: number, other: number) => number) => () => {
			let share = one();
			while (isNext(operator)) {
				next();
				share = join(share, one());
			}
			return share;
		};
	const atom = (): number => {
		const token = next();
		if (token === "!") return 1 - atom();
		if (token !== "(") return shareOf(token, frequencies);
		const share = either();
		next();
		return share;
	};
	const both = (share: number, other: number) => share * other;
	const phrase = chain(atom, /^</, both);
	const all = chain(phrase, /^&$/, both);
	const either: () => number = chain(all, /^\|$/, (share, other) => share + other - share * other);
	return either();
}

function tokensOf(query: string): string[] {
	const tokens: string[] = [];
	TOKEN.lastIndex = 0;
	for (let found = TOKEN.exec(query); found; found = TOKEN.exec(query)) tokens.push(found[1] as string);
	return tokens;
}

function shareOf(token: string, { common, rest }: Frequencies): number {
	const [, quoted, mark = ""] = /^'(.*)'(:.*)?$/s.exec(token) ?? [];
	if (quoted === undefined) return 0;
	const lexeme = quoted.replaceAll("''", "'").replaceAll("\\\\", "\\");
	if (!mark.includes("*")) return common.get(lexeme) ?? rest;
	let none = 1 - rest;
	for (const [one, share] of common) if (one.startsWith(lexeme)) none *= 1 - share;
	return 1 - none;
}
