export interface Watched {
	/** The element in whose shadow root the posts are; null where they stand in the page itself. */
	root: string | null;
	/** One post; null where none can be drawn. */
	post: string | null;
	/** How the address of the script ends whose arrival counts. */
	script: string;
}

/** Said aloud when the first post is painted: whoever asked the page meanwhile would take time from it. */
export const PAINTED = "The first post is painted.";

export interface Painting {
	/** When the page had painted the first post, in ms since the navigation began. */
	painted: number;
	/** When the script had arrived. */
	arrived: number;
	/** The browser's own word for it: when the largest text in view was on the screen. */
	largest: number;
	/** Sum of all layout shifts. */
	shift: number;
	posts: number;
}

/**
 * Runs in the page before anything else does. Looks before each frame is painted; the frame after the one with the first
 * post says that the page's own work for it is done. Its pixels may be on their way still, as `largest` tells.
 */
export function watchPainting({ root, post, script, said }: Watched & { said: string }) {
	let shift = 0;
	let painted = 0;
	let largest = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
	}).observe({ type: "layout-shift", buffered: true });
	new PerformanceObserver((list) => {
		largest = list.getEntries().at(-1)?.startTime ?? largest;
	}).observe({ type: "largest-contentful-paint", buffered: true });
	const place = () => (root ? document.querySelector(root)?.shadowRoot : document);
	const posts = () => (post ? place()?.querySelectorAll(post) : null);
	const look = () => {
		if (!posts()?.length) return requestAnimationFrame(look);
		return requestAnimationFrame(() => {
			painted = performance.now();
			console.debug(said);
		});
	};
	requestAnimationFrame(look);
	Object.assign(globalThis, {
		readPainting: (): Painting => {
			const files = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
			const arrived = files.find(({ name }) => name.endsWith(script))?.responseEnd ?? 0;
			return { painted, arrived, largest, shift, posts: posts()?.length ?? 0 };
		},
	});
}
