/** A kind of fact. Its name never changes once stored; `facts` carry ids that may have vanished when read. */
export interface EventKind<Facts> {
	readonly name: string;
	/** Which cached pages show something else now. */
	readonly pages: (brandId: number, facts: Facts) => string[];
}

export function defineEvent<Facts extends object>(
	name: string,
	pages: (brandId: number, facts: Facts) => string[] = () => [],
): EventKind<Facts> {
	return { name, pages };
}
