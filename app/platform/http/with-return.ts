/** A path that leads on to where somebody wanted to go; the front page needs no saying. */
export const withReturn = (path: string, next: string): string =>
	next === "/" ? path : `${path}?next=${encodeURIComponent(next)}`;
