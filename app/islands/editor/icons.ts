const SVG = "http://www.w3.org/2000/svg";

/** Strokes on a grid of 24. */
const strokes = {
	bold: "M7 5h6a3.5 3.5 0 0 1 0 7H7z M7 12h7a3.5 3.5 0 0 1 0 7H7z",
	italic: "M10 5h8 M6 19h8 M14.5 5l-5 14",
	strike:
		"M4 12h16 M16.5 8.4C16.2 6.3 14.4 5 12 5 9.4 5 7.6 6.3 7.6 8.4 M7.4 15.6c.3 2.1 2.1 3.4 4.6 3.4 2.6 0 4.5-1.3 4.5-3.6",
	code: "M8 7l-5 5 5 5 M16 7l5 5-5 5",
	codeBlock:
		"M4 5.5A1.5 1.5 0 0 1 5.5 4h13A1.5 1.5 0 0 1 20 5.5v13a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5z M10 9.5L7.5 12l2.5 2.5 M14 9.5l2.5 2.5-2.5 2.5",
	quote: "M4 6v12 M9 7h11 M9 12h11 M9 17h7",
	bulletList: "M9 6h11 M9 12h11 M9 18h11 M4.5 6h.01 M4.5 12h.01 M4.5 18h.01",
	orderedList:
		"M10 6h10 M10 12h10 M10 18h10 M4 5l1.5-1v5 M3.8 15.6c.2-.8.8-1.2 1.5-1.2.9 0 1.5.5 1.5 1.3 0 1.3-3 2.4-3 3.8h3.2",
	link: "M10 14.2a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7l-1.2 1.2 M14 9.8a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.2-1.2",
	picture:
		"M5.5 4h13A1.5 1.5 0 0 1 20 5.5v13a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-13A1.5 1.5 0 0 1 5.5 4z M9 10.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z M4.5 17.5l4.5-4 3 2.5 3.5-3.5 4.5 4",
	heading2:
		"M4 6v12 M12 6v12 M4 12h8 M16.2 10.4c.2-1.2 1-1.9 2.2-1.9 1.3 0 2.2.8 2.2 2 0 2-4.4 4.3-4.4 7.5h4.6",
	heading3:
		"M4 6v12 M12 6v12 M4 12h8 M16.4 8.5h4.2L18 12.2c1.7 0 2.8 1.1 2.8 2.8 0 1.8-1.2 3-2.7 3-1.1 0-2-.5-2.4-1.5",
	undo: "M9 14L4 9l5-5 M4 9h10a5.5 5.5 0 0 1 0 11h-3",
	redo: "M15 14l5-5-5-5 M20 9H10a5.5 5.5 0 0 0 0 11h3",
};

export type IconName = keyof typeof strokes;

export function icon(name: IconName): SVGSVGElement {
	const svg = document.createElementNS(SVG, "svg");
	svg.setAttribute("viewBox", "0 0 24 24");
	svg.setAttribute("aria-hidden", "true");
	const path = document.createElementNS(SVG, "path");
	path.setAttribute("d", strokes[name]);
	svg.append(path);
	return svg;
}
