import type { Say } from "./say";

/**
 * Date and time where the reader is, which stay true on a page that is open for days. Empty for what is no date. In the
 * forum's words: making the browser's own format takes as long as drawing all posts.
 */
export function when(iso: string, say: Say): string {
	const at = new Date(iso);
	const day = at.getDate();
	const minute = `${at.getMinutes() + 100}`.slice(1);
	const year = at.getFullYear();
	return day ? say(`date-${at.getMonth()}`, { day, year, time: `${at.getHours()}:${minute}` }) : "";
}
