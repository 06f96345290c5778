/** So many more than wanted are expected in the first chunk: matches are not spread evenly. */
const SPARE = 1.5;

/**
 * Blocks put together to be looked through at once, from the first to the last: the first chunk as large as it has to be
 * for `wanted` of `expected` matches, each further one twice the size of the one before. So one step is mostly enough, what is
 * rarer than it seemed takes few, and none reads more than twice of what was needed.
 */
export function chunksOf(
	blocks: string[],
	{ wanted, expected }: { wanted: number; expected: number },
): string[] {
	const chunks: string[] = [];
	let size = Math.ceil((blocks.length * wanted * SPARE) / Math.max(1, expected));
	for (let at = 0; at < blocks.length; ) {
		chunks.push(blocks.slice(at, at + size).join(" | "));
		at += size;
		size *= 2;
	}
	return chunks;
}
