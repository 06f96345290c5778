import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { databaseAddress } from "./support/database";
import { freePort, startForum, untilReady } from "./support/run-forum";
import { expect, test } from "./support/test";

/** The last line of the list names the words that it answers. */
const allHits = (page: Page, words: string) =>
	page.getByRole("option", { name: `All hits for “${words}”`, exact: true });

test("hits stand below the box while somebody types, walked with the arrow keys", async ({
	visitor: page,
}) => {
	await page.goto("/");
	await page.keyboard.press("/");
	const box = page.getByRole("combobox", { name: "Search the forum" });
	await expect(box).toBeFocused();
	// Fewer letters have other hits first: the list of all of them is waited for.
	await box.pressSequentially("finch after 41");
	await expect(allHits(page, "finch after 41")).toBeVisible();
	const hit = page.getByRole("option", { name: /Finch after 41 kilos/ });
	await expect(hit).toBeVisible();
	await page.keyboard.press("ArrowDown");
	await expect(hit).toHaveAttribute("aria-selected", "true");
	await page.keyboard.press("Escape");
	await expect(hit).toBeHidden();
	await box.pressSequentially(" ");
	await expect(hit).toBeVisible();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/\/t\/\d+\/finch-after-41-kilos/);
	await page.getByRole("searchbox", { name: "Search the forum" }).focus();
	await expect(page.getByRole("option", { name: "finch after 41" })).toBeVisible();
	await page.getByRole("button", { name: "Forget these" }).click();
	await expect(page.getByRole("option")).toHaveCount(0);
});

test("an answer that comes late neither takes back what was chosen nor opens what was closed", async ({
	visitor: page,
}) => {
	const late = async (words: string) => {
		let go = () => {};
		const held = new Promise<void>((resolve) => {
			go = resolve;
		});
		await page.route(`**/search/instant?${new URLSearchParams({ q: words })}`, async (route) => {
			await held;
			await route.continue().catch(() => {});
		});
		return () => {
			const answered = page
				.waitForResponse((answer) => new URL(answer.url()).searchParams.get("q") === words, {
					timeout: 2_000,
				})
				.catch(() => "called off");
			go();
			return answered;
		};
	};
	await page.goto("/");
	await page.keyboard.press("/");
	const box = page.getByRole("combobox", { name: "Search the forum" });
	const hit = page.getByRole("option", { name: /Finch after 41 kilos/ });
	const later = await late("finch after 41");
	await box.fill("finch after");
	await expect(hit).toBeVisible();
	const asked = page.waitForRequest((request) => request.url().includes("41"));
	await box.fill("finch after 41");
	await asked;
	for (let pressed = 0; pressed < 9; pressed++) {
		if ((await hit.getAttribute("aria-selected")) === "true") break;
		await page.keyboard.press("ArrowDown");
	}
	await expect(hit).toHaveAttribute("aria-selected", "true");
	expect(await later()).not.toBe("called off");
	await expect(allHits(page, "finch after 41")).toBeVisible();
	await expect(hit).toHaveAttribute("aria-selected", "true");

	const never = await late("finch after 41 kilos");
	const askedAgain = page.waitForRequest((request) => request.url().includes("kilos"));
	await box.fill("finch after 41 kilos");
	await askedAgain;
	await page.keyboard.press("Escape");
	await expect(hit).toBeHidden();
	expect(await never()).toBe("called off");
	await expect(hit).toBeHidden();
});

test("a search is narrowed and sorted by links, and the address keeps it all", async ({ visitor: page }) => {
	await page.goto("/search");
	await page.getByRole("searchbox", { name: "Words" }).fill("heron");
	await page.getByRole("button", { name: "Search", exact: true }).click();
	const hits = page.getByRole("region", { name: "Hits" }).getByRole("article");
	await expect(hits.first()).toBeVisible();
	await expect(hits.first().locator("mark").first()).toHaveText(/heron/i);
	const all = await hits.count();
	const narrow = page.getByRole("navigation", { name: "Narrow the search" });
	await narrow.getByRole("link", { name: /^Questions/ }).click();
	await expect(page).toHaveURL(/kind=question/);
	expect(await hits.count()).toBeLessThan(all);
	await page.getByRole("link", { name: "Newest" }).click();
	await expect(page).toHaveURL(/q=heron.*kind=question.*sort=newest/);
	await narrow.getByRole("link", { name: /^Questions/ }).click();
	await expect(page).not.toHaveURL(/kind=/);
	await expect(hits).toHaveCount(all);
});

test("where nothing is found the question is ready to be asked, and its title meets threads like it", async ({
	member,
}) => {
	const june = await member("june");
	await june.goto(`/search?q=${encodeURIComponent("Descaling by moonlight")}`);
	await expect(june.getByText("Nothing was found for “Descaling by moonlight”.")).toBeVisible();
	await june.getByRole("link", { name: "Ask this question" }).click();
	const title = june.getByRole("textbox", { name: "Title" });
	await expect(title).toHaveValue("Descaling by moonlight");
	await expect(june.getByRole("radio", { name: /Question/ })).toBeChecked();
	await title.fill("Heron reaches only six bar");
	const similar = june.getByRole("region", { name: "Asked before?" });
	await expect(similar.getByRole("link", { name: /Heron reaches only 6 bar/ })).toBeVisible();
	await title.fill("Xylophone");
	await expect(similar).toBeHidden();
});

test("searching works without scripts", async ({ browse }) => {
	const page = await browse("demo", { javaScriptEnabled: false });
	await page.goto("/");
	await page.getByRole("searchbox", { name: "Search the forum" }).fill("wren lid");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("link", { name: /Wren overshoots by five degrees/ })).toBeVisible();
});

test("what was looked for in vain is on the owner's list, and leads to the help and back", async ({
	browse,
	member,
}) => {
	const visitor = await browse("acme");
	await visitor.goto("/search?q=Crampons for llamas");
	await expect(visitor.getByText("Nothing was found for “Crampons for llamas”.")).toBeVisible();
	await visitor.goto("/search?q=notification mails");
	await visitor.getByRole("complementary", { name: "In the help" }).getByRole("link").first().click();
	await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(/^Notifications/);
	await visitor.getByRole("link", { name: "Help", exact: true }).first().click();
	await expect(visitor.getByRole("main").getByRole("listitem")).toHaveCount(6);

	const ruth = await member("ruth");
	await ruth.goto("/admin");
	await ruth.getByRole("link", { name: "Search", exact: true }).click();
	const row = ruth.getByRole("row", { name: /crampons for llamas/ });
	await expect(row).toBeVisible();
	await expect(ruth.getByText("The database answers searches.")).toBeVisible();
	await row.getByRole("button", { name: /^Done/ }).click();
	await expect(ruth.getByText(/^It is off the list\./)).toBeVisible();
	await expect(row).toBeHidden();
});

test("while the search engine does not answer the page says so, and finds all the same", async ({ page }) => {
	const dataDir = await mkdtemp(join(tmpdir(), "folkmoot-e2e-"));
	const address = `http://localhost:${await freePort()}`;
	const forum = startForum(dataDir, address, {
		DATABASE_URL: await databaseAddress(),
		FOLKMOOT_DEMO: "off",
		FOLKMOOT_WORKER: "off",
		FOLKMOOT_DEFAULT_BRAND: "demo",
		MEILISEARCH_URL: `http://127.0.0.1:${await freePort()}`,
		MEILISEARCH_KEY: "nobody is there",
	});
	try {
		await untilReady(forum, address);
		await page.goto(`${address}/search?q=heron`);
		await expect(page.getByText("The search engine does not answer at the moment.")).toBeVisible();
		await expect(page.getByRole("region", { name: "Hits" }).getByRole("article").first()).toBeVisible();
	} finally {
		forum.kill("SIGKILL");
		await rm(dataDir, { recursive: true, force: true });
	}
});
