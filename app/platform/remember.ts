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
