interface Piece {
	text: string;
	marked: boolean;
}
export interface Hit {
	path: string;
	title: Piece[];
	category?: { name: string };
}

const option = (at: number, href: string, ...content: (string | Node)[]) => {
	const link = document.createElement("a");
	link.setAttribute("role", "option");
	link.setAttribute("aria-selected", "false");
	link.id = `search-hit-${at}`;
	link.href = href;
	link.tabIndex = -1;
	link.append(...content);
	return link;
};

const element = (name: string, text: string) => {
	const made = document.createElement(name);
	made.textContent = text;
	return made;
};

/** Texts only: whatever a title holds stays letters. */
export const hitOption = ({ path, title, category }: Hit, at: number) =>
	option(
		at,
		path,
		...title.map(({ text, marked }) => (marked ? element("mark", text) : text)),
		...(category ? [" ", element("small", category.name)] : []),
	);

export const wordsOption = (words: string, at: number, label = words) =>
	option(at, `/search?${new URLSearchParams({ q: words })}`, label);
