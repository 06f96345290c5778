interface Memory<Key, Answer> {
	get(key: Key): Promise<Answer> | undefined;
	set(key: Key, asked: Promise<Answer>): unknown;
	delete(key: Key): unknown;
}

/** What was asked for before, or is now: who asks meanwhile waits for the same. What failed is forgotten. */
export function remember<Key, Answer>(
	memory: Memory<Key, Answer>,
	key: Key,
	ask: () => Promise<Answer>,
): Promise<Answer> {
	const known = memory.get(key);
	if (known) return known;
	const asked = ask();
	memory.set(key, asked);
	asked.catch(() => memory.delete(key));
	return asked;
}

/** The same of many: those that nobody has asked for are asked for together, in the order in which they are given. */
export function rememberAll<Item, Answer>(
	memory: Memory<string, Answer>,
	items: Item[],
	{ keyOf, ask }: { keyOf: (item: Item) => string; ask: (items: Item[]) => Promise<Answer[]> },
): Promise<Answer[]> {
	const missing = new Map<string, Item>();
	const known = new Map<string, Promise<Answer>>();
	for (const item of items) {
		const key = keyOf(item);
		const asked = memory.get(key);
		if (asked) known.set(key, asked);
		else missing.set(key, item);
	}
	if (missing.size > 0) {
		const answers = ask([...missing.values()]);
		for (const [place, key] of [...missing.keys()].entries())
			known.set(
				key,
				remember(memory, key, async () => (await answers)[place] as Answer),
			);
	}
	return Promise.all(items.map((item) => known.get(keyOf(item)) as Promise<Answer>));
}
