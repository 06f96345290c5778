import type { CDPSession } from "@playwright/test";
import { originOf } from "./support/installation";
import { expect, test } from "./support/test";

const thread = "Heron reaches only 6 bar since I changed beans";

interface Transfer {
	type: string;
	bytes: number;
}

/** What comes over the wire, by request. */
async function recordTransfers(session: CDPSession): Promise<() => Transfer[]> {
	const transfers = new Map<string, Transfer>();
	session.on("Network.responseReceived", ({ requestId, type }) =>
		transfers.set(requestId, { type, bytes: 0 }),
	);
	session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
		const transfer = transfers.get(requestId);
		if (transfer) transfer.bytes = encodedDataLength;
	});
	await session.send("Network.enable");
	return () => [...transfers.values()];
}

const sum = (transfers: Transfer[]) => transfers.reduce((total, { bytes }) => total + bytes, 0);

test("the first view of a thread costs a visitor at most 40 kB, and hardly any script", async ({
	browse,
}) => {
	const page = await browse();
	await page.goto("/");
	const address = await page.getByRole("link", { name: thread }).getAttribute("href");
	const fresh = await browse();
	const transfers = await recordTransfers(await fresh.context().newCDPSession(fresh));
	await fresh.goto(address as string, { waitUntil: "networkidle" });
	const scripts = transfers().filter(({ type }) => type === "Script");
	test.info().annotations.push({
		type: "bytes of a first view",
		description: `${sum(transfers())} in all, ${sum(scripts)} of script`,
	});
	expect(sum(transfers())).toBeGreaterThan(5_000);
	expect(sum(transfers())).toBeLessThanOrEqual(40_000);
	expect(sum(scripts)).toBeLessThan(3_000);
	expect(scripts).toHaveLength(1);
});

test("search engines and previews are told what a thread is", async ({ visitor }) => {
	await visitor.goto("/");
	await visitor.getByRole("link", { name: thread }).click();
	await expect(visitor).toHaveTitle(`${thread} · Larkspur`);
	const address = new URL(visitor.url());
	const property = (name: string) => visitor.locator(`meta[property="og:${name}"]`);
	await expect(visitor.locator("link[rel=canonical]")).toHaveAttribute(
		"href",
		`${originOf("demo")}${address.pathname}`,
	);
	await expect(property("title")).toHaveAttribute("content", thread);
	await expect(property("type")).toHaveAttribute("content", "article");
	await expect(property("url")).toHaveAttribute("content", `${originOf("demo")}${address.pathname}`);
	await expect(property("site_name")).toHaveAttribute("content", "Larkspur");

	const posting = JSON.parse(
		(await visitor.locator('script[type="application/ld+json"]').textContent()) ?? "",
	);
	expect(posting).toMatchObject({
		"@context": "https://schema.org",
		"@type": "DiscussionForumPosting",
		headline: thread,
		author: { "@type": "Person", name: "Pete Hollis" },
	});
	expect(posting.text.length).toBeGreaterThan(50);
	expect(posting.comment.length).toBeGreaterThan(1);
	expect(Date.parse(posting.datePublished)).toBeLessThan(Date.now());
});

test("feeds, sitemaps and robots.txt answer in their own formats", async ({ request }) => {
	const expected: [path: string, type: RegExp, start: RegExp][] = [
		["/feed.atom", /^application\/atom\+xml/, /<feed [^>]*xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/],
		["/feed.rss", /^application\/rss\+xml/, /<rss [^>]*version="2\.0"/],
		["/c/espresso/feed.atom", /^application\/atom\+xml/, /<entry>/],
		["/sitemap.xml", /^application\/xml/, /<sitemapindex /],
		["/sitemap/pages.xml", /^application\/xml/, /<loc>[^<]+\/rules<\/loc>/],
		["/robots.txt", /^text\/plain/, /^Sitemap: http/m],
	];
	for (const [path, type, start] of expected) {
		const answer = await request.get(path);
		expect(answer.status(), path).toBe(200);
		expect(answer.headers()["content-type"], path).toMatch(type);
		expect(await answer.text(), path).toMatch(start);
	}
	const index = await (await request.get("/sitemap.xml")).text();
	const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address as string);
	const threads = await Promise.all(
		files
			.filter((address) => /\d+\.xml$/.test(address))
			.map(async (address) => (await request.get(address)).text()),
	);
	expect(threads.join("")).toContain("/heron-reaches-only-6-bar-since-i-changed-beans</loc>");
});
