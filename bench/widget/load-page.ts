import type { Browser, Page } from "@playwright/test";
import { exampleRoom, hostPage, type Room, type SubjectName } from "./host-page";
import { type HostSite, setPolicy } from "./open-host-site";
import { peers } from "./peers";
import { REPLIES } from "./place-discussion";
import { type Loaded, recordRequests } from "./record-requests";
import { PAINTED, type Painting, type Watched, watchPainting } from "./watch-painting";

export interface Load extends Painting {
	requests: Loaded[];
	/** What the discussion took up in the end. */
	height: number;
}

/** A page, and what it has asked for until now. */
export interface Visit {
	page: Page;
	requests: () => Loaded[];
	/** When it said that its first post is painted. */
	painted: Promise<void>;
}

const WINDOW = { width: 1280, height: 720 };

/** Loads a host page in a browser that knows nothing, looks at it with `work`, and forgets it all. */
export async function visit<T>(
	browser: Browser,
	site: HostSite,
	url: string,
	watched: Watched | null,
	work: (visit: Visit) => Promise<T>,
): Promise<T> {
	const context = await browser.newContext({
		viewport: WINDOW,
		locale: "en-GB",
	});
	try {
		const page = await context.newPage();
		if (watched) await page.addInitScript(watchPainting, { ...watched, said: PAINTED });
		const requests = await recordRequests(page, site.origin);
		const painted = new Promise<void>((resolve) => {
			page.on("console", (message) => message.text() === PAINTED && resolve());
		});
		await page.goto(url);
		return await work({ page, requests, painted });
	} finally {
		await context.close();
	}
}

/** One first load of a discussion. */
export function loadDiscussion(
	browser: Browser,
	site: HostSite,
	subject: SubjectName,
	room: Room,
): Promise<Load> {
	setPolicy(site, subject === "folkmoot" ? "strict" : "none");
	const url = hostPage(site, subject, { ...room, strict: subject === "folkmoot" });
	const watched = watchedOf(subject);
	return visit(browser, site, url, watched, async ({ page, requests, painted }) => {
		if (watched.post) await Promise.race([painted, tooLate(page)]);
		await page.waitForLoadState("networkidle");
		const painting = await read(page);
		if (watched.post && painting.posts !== REPLIES)
			throw new Error(`${subject} shows ${painting.posts} posts, not ${REPLIES}.`);
		const element = page.locator(subject === "folkmoot" ? "folkmoot-discussion" : "#comments");
		const { height = 0 } = (await element.boundingBox()) ?? {};
		return { ...painting, requests: requests(), height };
	});
}

/** Whether a peer draws its posts on a page with a strict content security policy. */
export function drawsUnderStrictPolicy(
	browser: Browser,
	site: HostSite,
	subject: SubjectName,
): Promise<boolean> {
	setPolicy(site, subject === "folkmoot" ? "strict" : "strict for peers");
	const url = hostPage(site, subject, { ...exampleRoom, strict: true });
	return visit(browser, site, url, watchedOf(subject), async ({ page }) => {
		await page.waitForLoadState("networkidle");
		return (await read(page)).posts === REPLIES;
	});
}

const watchedOf = (subject: SubjectName): Watched =>
	subject === "folkmoot"
		? { root: "folkmoot-discussion", post: "article", script: "/embed/v1.js" }
		: { root: null, post: peers[subject].post, script: `/${peers[subject].script}` };

const tooLate = (page: Page) =>
	page.waitForTimeout(30_000).then(() => {
		throw new Error("No post was painted in 30 s.");
	});

const read = (page: Page) =>
	page.evaluate(() => (globalThis as unknown as { readPainting(): Painting }).readPainting());
