import { expect, test } from "./support/test";
import { openThread } from "./support/write";

test("a visitor reads from the home page to a category, a thread, a member, a tag and the rules", async ({
	visitor,
}) => {
	await visitor.goto("/");
	await expect(visitor).toHaveTitle("Larkspur");
	await visitor
		.getByRole("complementary", { name: "Categories" })
		.getByRole("link", { name: "Espresso" })
		.click();
	await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Espresso");

	await visitor.getByRole("link", { name: "Heron reaches only 6 bar since I changed beans" }).click();
	await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(
		"Heron reaches only 6 bar since I changed beans",
	);
	await expect(visitor.getByRole("region", { name: "Accepted answer" })).toBeVisible();
	await expect(visitor.getByText("Know something about it? Join in.")).toBeVisible();

	await visitor
		.getByRole("article", { name: /^Post 1 by / })
		.getByRole("link", { name: "Pete Hollis" })
		.click();
	await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Pete Hollis");
	await visitor.goBack();

	await visitor.getByRole("link", { name: "heron", exact: true }).click();
	await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("heron");
	await expect(
		visitor.getByRole("link", { name: "Вода из-под крана 22 °dH: чем поить Heron?" }),
	).toBeVisible();

	await visitor.getByRole("contentinfo").getByRole("link", { name: "Rules" }).click();
	await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Rules of Larkspur");
	await expect(visitor.getByText("Describe before you judge.")).toBeVisible();
});

test("lists are sorted and narrowed by their links, and the address keeps the choice", async ({
	visitor,
}) => {
	await visitor.goto("/");
	const filters = visitor.getByRole("navigation", { name: "Filter" });
	await filters.getByRole("link", { name: "Ideas" }).click();
	await expect(visitor).toHaveURL("/?kind=idea");
	await expect(
		visitor.getByRole("link", { name: "Real numbers on the Finch adjustment ring" }),
	).toBeVisible();
	await expect(visitor.getByRole("link", { name: "Finch after 41 kilos" })).toHaveCount(0);

	await filters.getByRole("link", { name: "Top" }).click();
	await expect(visitor).toHaveURL("/?sort=top&kind=idea");
	await expect(filters.getByRole("link", { name: "Top" })).toHaveAttribute("aria-current", "page");

	await filters.getByRole("link", { name: "Ideas" }).click();
	await filters.getByRole("link", { name: "Unanswered" }).click();
	await expect(visitor).toHaveURL("/?sort=unanswered");
	await expect(visitor.getByRole("link", { name: "Heron reaches only 6 bar" })).toHaveCount(0);
});

test("what is hidden or held by moderators is not there for a visitor", async ({ visitor }) => {
	await openThread(visitor, "Finch after 41 kilos: what wore and what did not");
	await expect(visitor.getByText(/Post \d was hidden by a moderator\./)).toBeVisible();
	await expect(visitor.getByText("Crema Deals")).toHaveCount(0);
});

test("pages read the same without JavaScript", async ({ browse }) => {
	const page = await browse("demo", { javaScriptEnabled: false });
	await openThread(page, "Changing the pump of a One in twenty minutes");
	await expect(page.getByRole("article").first()).toContainText("pump");
	await page.getByRole("contentinfo").getByRole("button", { name: "Magyar" }).click();
	await expect(page.locator("html")).toHaveAttribute("lang", "hu");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(
		"Changing the pump of a One in twenty minutes",
	);
});

test("a wrong address leads to a page that says so and knows the way home", async ({ visitor }) => {
	const answer = await visitor.goto("/nowhere/at/all");
	expect(answer?.status()).toBe(404);
	await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address.");
	await visitor.getByRole("link", { name: "To the forum" }).click();
	await expect(visitor).toHaveURL("/");
});

test("the language buttons change the words and the language of the page, and are remembered", async ({
	visitor,
}) => {
	await visitor.goto("/");
	const languages = visitor.getByRole("contentinfo").getByRole("button");
	const expected = [
		["Русский", "ru", "Новая тема"],
		["Magyar", "hu", "Új téma"],
		["English", "en", "New thread"],
	] as const;
	for (const [name, lang, newThread] of expected) {
		await languages.filter({ hasText: name }).click();
		await expect(visitor.locator("html")).toHaveAttribute("lang", lang);
		await expect(visitor.getByRole("main").getByRole("link", { name: newThread })).toBeVisible();
		await visitor.reload();
		await expect(visitor.locator("html")).toHaveAttribute("lang", lang);
	}
});

test("the browser's language is spoken without asking", async ({ browse }) => {
	const page = await browse("demo", { locale: "ru-RU" });
	await page.goto("/");
	await expect(page.locator("html")).toHaveAttribute("lang", "ru");
});

test("somebody with a keyboard alone skips the header, walks the list and opens a thread", async ({
	visitor,
}) => {
	await visitor.goto("/");
	await visitor.keyboard.press("Tab");
	await expect(visitor.getByRole("link", { name: "Skip to the content" })).toBeFocused();
	await visitor.keyboard.press("Enter");
	await expect(visitor.getByRole("main")).toBeFocused();

	const titles = visitor.locator("[data-row-link]");
	await visitor.keyboard.press("j");
	await expect(titles.nth(0)).toBeFocused();
	await visitor.keyboard.press("j");
	await visitor.keyboard.press("j");
	await expect(titles.nth(2)).toBeFocused();
	await visitor.keyboard.press("k");
	await expect(titles.nth(1)).toBeFocused();
	const title = (await titles.nth(1).textContent()) ?? "";
	await visitor.keyboard.press("Enter");
	await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(title);
});
