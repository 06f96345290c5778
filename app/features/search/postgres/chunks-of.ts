/** So many more than wanted are expected in the first chunk: matches are not spread evenly. */
const SPARE = 1.25;

interface Spread {
	wanted: number;
	/** Matches in all blocks together. */
	expected: number;
	/** How much of what comes first is not there: the newest blocks are not full. */
	missing: number;
	/** Whether the newest blocks must come first to the end. */
	inOrder: boolean;
}

interface Chunks {
	/** Labels of blocks, as a query that any of them answers. */
	chunks: string[];
	/** Whether what is not found in these is to be looked for in all blocks at once. */
	everywhere: boolean;
}

/** Every match is compared with all blocks of a chunk: where order is nothing, everywhere is cheaper from then on. */
const CHUNKS_BEFORE = 2;

/**
 * Blocks put together to be looked through at once, from the first to the last: the first chunk as large as it has to be
 * for `wanted` of `expected` matches, each further one twice the size of the one before. So one step is mostly enough, what is
 * rarer than it seemed takes few, and none reads much more than was needed. What is found everywhere may have been found before.
 */
export function chunksOf(blocks: string[], { wanted, expected, missing, inOrder }: Spread): Chunks {
	const chunks: string[] = [];
	let size = Math.ceil((blocks.length * wanted * SPARE) / Math.max(1, expected) + missing);
	for (let at = 0; at < blocks.length; ) {
		if (!inOrder && chunks.length === CHUNKS_BEFORE) return { chunks, everywhere: true };
		chunks.push(blocks.slice(at, at + size).join(" | "));
		at += size;
		size *= 2;
	}
	return { chunks, everywhere: false };
}
