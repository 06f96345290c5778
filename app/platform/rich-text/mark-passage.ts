interface Character {
	text: string;
	/** Where it stands in the HTML; null for the gap between two blocks. */
	from: number | null;
	to: number;
}

const PIECE = /<[^>]*>|&#(\d+);|[^<]/g;
const BLOCK = /^<\/?(?:p|li|ul|ol|h\d|blockquote|figure|pre|br|hr|div)\b/;
const WHITE = /\s+/g;

/**
 * Marks the first place in rendered HTML where a passage of plain text stands, also where it runs over emphasis, links
 * or paragraphs. Null where the text does not have it.
 */
export function markPassage(html: string, passage: string): string | null {
	const wanted = passage.replace(WHITE, " ").trim();
	if (wanted === "") return null;
	const characters = readCharacters(html);
	const start = characters
		.map(({ text }) => text)
		.join("")
		.indexOf(wanted);
	if (start < 0) return null;
	let marked = "";
	let done = 0;
	for (const { from, to } of runsOf(characters.slice(start, start + wanted.length))) {
		marked += `${html.slice(done, from)}<mark>${html.slice(from, to)}</mark>`;
		done = to;
	}
	return marked + html.slice(done);
}

/** The text of the HTML, unit by unit, with one space for any white. */
function readCharacters(html: string): Character[] {
	const characters: Character[] = [];
	for (const { 0: piece, 1: code, index } of html.matchAll(PIECE)) {
		const isTag = piece.startsWith("<");
		if (isTag && !BLOCK.test(piece)) continue;
		const text = isTag ? " " : code ? String.fromCharCode(Number(code)) : piece.replace(WHITE, " ");
		const previous = characters.at(-1);
		if (text === " " && previous?.text === " ") {
			if (!isTag && previous.from !== null) previous.to = index + piece.length;
			continue;
		}
		characters.push({ text, from: isTag ? null : index, to: index + piece.length });
	}
	return characters;
}

/** Stretches of HTML without a tag in them: a mark may not cross one. */
function runsOf(characters: Character[]): { from: number; to: number }[] {
	const runs: { from: number; to: number }[] = [];
	for (const { from, to } of characters) {
		if (from === null) continue;
		const last = runs.at(-1);
		if (last?.to === from) last.to = to;
		else runs.push({ from, to });
	}
	return runs;
}
