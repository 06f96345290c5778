import { expect, type Page, test } from "@playwright/test";
import { folkmoot } from "./support/command-line";
import { withDatabase } from "./support/database";
import { type HostSite, openHostSite } from "./support/host-site";
import { discussion, postOf, signCustomersIn, stage, write } from "./support/widget-page";

let site: HostSite;
test.beforeAll(async () => {
	site = await openHostSite();
});
test.afterAll(() => site.close());

async function open(page: Page, thread: string, { who = "", ...attributes }: Record<string, string> = {}) {
	await page.goto(`${site.origin}/empty.html`);
	await stage(page, "folkmoot-discussion", { thread, ...attributes });
	if (who) await signCustomersIn(page, () => site.tokenFor(who));
}

const place = (key: string, policy: string, ...more: string[]) =>
	folkmoot("placement", "create", "--brand", "demo", "--key", key, "--policy", policy, ...more);
const says = (page: Page, text: string) => expect(discussion(page).getByText(text)).toBeVisible();

test("a list shows threads of the forum and follows its attributes, and a question begins on a product page", async ({
	page,
}) => {
	await page.goto(`${site.origin}/empty.html`);
	await stage(page, "folkmoot-list", { limit: "3" });
	const list = page.locator("folkmoot-list");
	await expect(list.getByRole("listitem")).toHaveCount(3);
	await expect(list.getByRole("link").first()).toHaveAttribute("href", new RegExp(`^${site.forum}/t/\\d+/`));
	await list.evaluate((element) => element.setAttribute("limit", "1"));
	await expect(list.getByRole("listitem")).toHaveCount(1);

	await stage(page, "folkmoot-ask", { category: "workshop", locale: "hu" });
	const ask = page.locator("folkmoot-ask").getByRole("link");
	await expect(ask).toHaveText("Kérdezd a közösséget");
	await ask.click();
	await expect(page).toHaveURL(`${site.forum}/sign-in?next=%2Fnew%3Fcategory%3Dworkshop`);
});

test("before consent nothing is asked for but the loader; after it the discussion is there", async ({
	page,
}) => {
	const asked: string[] = [];
	page.on("request", (request) => {
		if (request.url().startsWith(site.forum)) asked.push(new URL(request.url()).pathname);
	});
	await site.postAs("Jana", "consent", "Kept back.");
	await open(page, "consent", { consent: "required" });
	await stage(page, "folkmoot-list", { consent: "required" });
	const show = discussion(page).getByRole("button", { name: "Show the discussion" });
	await expect(show).toBeVisible();
	expect(asked).toEqual(["/embed/v1.js"]);
	await show.click();
	await expect(postOf(page, "Kept back.")).toBeVisible();
	expect(asked.some((path) => path.includes("/list"))).toBe(false);
});

test("a long discussion comes in parts, in the order asked for, and a link goes to a part that is not there yet", async ({
	page,
}) => {
	const texts = Array.from({ length: 24 }, (_, index) => `Number ${index + 1}.`);
	const ids = await site.postAs("Karl", "long", ...texts);
	await open(page, "long");
	const posts = discussion(page).getByRole("article");
	await expect(posts).toHaveCount(20);
	await discussion(page).getByRole("button", { name: "Show more" }).click();
	await expect(posts).toHaveCount(24);
	await expect(postOf(page, "Number 21.")).toBeFocused();
	await expect(discussion(page).getByRole("button", { name: "Show more" })).toBeHidden();
	await discussion(page).getByRole("combobox", { name: "Order" }).selectOption({ label: "Newest first" });
	await expect(posts.first()).toContainText("Number 24.");
	await expect(posts).toHaveCount(20);
	await page.evaluate((id) => {
		location.hash = `#folkmoot-${id}`;
	}, ids[0]);
	await expect(postOf(page, "Number 1.")).toBeFocused();
	await expect(posts).toHaveCount(24);
	await discussion(page).getByRole("combobox", { name: "Order" }).selectOption({ label: "Best first" });
	await expect(posts).toHaveCount(20);
});

test("a customer quotes, changes their mind, and deletes what they wrote", async ({ page }) => {
	await site.postAs("Lara", "quotes", "The spring is **too weak**.", "Mine was as well.");
	await open(page, "quotes", { who: "Lara" });
	const first = postOf(page, "The spring is too weak.").first();
	await expect(first.getByRole("button", { name: "Edit" })).toBeVisible();
	await first.getByRole("button", { name: "Quote" }).click();
	const field = discussion(page).getByRole("textbox", { name: "Reply to Lara" });
	await expect(field).toHaveValue(/^> \[@lara\S*\]\(\/p\/\d+\):\n> The spring is \*\*too weak\*\*\.\n\n$/);
	await page.keyboard.insertText("For a doppio, yes.");
	await discussion(page).getByRole("button", { name: "Post", exact: true }).click();
	const answer = discussion(page).locator("ol ol article");
	await expect(answer.locator("blockquote")).toContainText("The spring is too weak.");
	await expect(answer).toBeFocused();

	await answer.getByRole("button", { name: "Delete" }).click();
	await expect(answer.getByRole("button", { name: "Keep it" })).toBeFocused();
	await answer.getByRole("button", { name: "Keep it" }).click();
	await expect(answer.getByRole("button", { name: "Delete" })).toBeFocused();
	await answer.getByRole("button", { name: "Delete" }).click();
	await answer.getByRole("region", { name: "Delete" }).getByRole("button", { name: "Delete" }).click();
	await says(page, "The post is deleted.");
	await expect(discussion(page).getByRole("article")).toHaveCount(2);
	await expect(discussion(page).locator("[data-act=new]")).toBeFocused();
	await expect(discussion(page).getByRole("toolbar")).toBeHidden();
});

test("what a moderator has to see first is shown to its author, with the reason, and to nobody else", async ({
	page,
	browser,
}) => {
	await place("checked", "pre-moderated", "--guidelines", "Only about the grinder, please.");
	await open(page, "checked", { who: "Mila" });
	await says(page, "Only about the grinder, please.");
	await write(page, "Is it loud?");
	await discussion(page).getByRole("button", { name: "Accept and send" }).click();
	await expect(postOf(page, "Is it loud?")).toContainText("Waiting for a moderator. Only you see this post");
	await expect(postOf(page, "Is it loud?")).toBeFocused();
	const stranger = await (await browser.newContext()).newPage();
	await open(stranger, "checked");
	await says(stranger, "Nobody has written here yet");
	await expect(postOf(stranger, "Is it loud?")).toHaveCount(0);
	await stranger.context().close();
});

test("where nobody may write, or somebody may not, the element says why and stays readable", async ({
	page,
}) => {
	await site.postAs("Nora", "archive", "From the old days.");
	await place("archive", "read-only");
	await site.postAs("Nora", "locked", "The last word.");
	await withDatabase(async (client) => {
		await client.query(
			`insert into thread_lock (brand_id, thread_id, locked_by, locked_at, reason)
			select p.brand_id, p.thread_id, (select min(id) from member m where m.brand_id = p.brand_id), now(), 'The recall is over.'
			from placement p where p.key = 'locked'`,
		);
		await client.query(
			`insert into sanction (brand_id, member_id, kind, starts_at, ends_at)
			select brand_id, id, 'silence', now(), now() + interval '1 day' from member where display_name = 'Nora'`,
		);
	});
	await open(page, "archive");
	await says(page, "This discussion can only be read.");
	await expect(postOf(page, "From the old days.").getByRole("button")).toHaveText([/♡/, "Report"]);
	await open(page, "locked");
	await says(page, "The recall is over.");
	await expect(postOf(page, "The last word.")).toBeVisible();
	await expect(discussion(page).getByRole("button", { name: "Reply" })).toHaveCount(0);
	await place("silenced", "open");
	await site.postAs("Otto", "silenced", "Anybody?");
	await open(page, "silenced", { who: "Nora" });
	await says(page, "You cannot write at the moment.");
	await expect(postOf(page, "Anybody?")).toBeVisible();
});

test("in Hungarian every word is", async ({ page }) => {
	await site.postAs("Piroska", "magyar", "Szia!");
	await open(page, "magyar", { locale: "hu", who: "Piroska" });
	await expect(discussion(page).getByRole("heading", { level: 2 })).toHaveText("1 válasz");
	await expect(postOf(page, "Szia!").getByRole("button", { name: "Szerkesztés" })).toBeVisible();
	await discussion(page).getByRole("textbox", { name: "A válaszod" }).focus();
	await expect(discussion(page).getByRole("toolbar", { name: "Formázás" })).toBeVisible();
	await expect(discussion(page).getByRole("button", { name: "Közzététel" })).toBeVisible();
	await expect(discussion(page).locator(".root")).toHaveAttribute("lang", "hu");
});

test("a page with the discussion in its own HTML is read without scripts, and taken over without a jump", async ({
	page,
	browser,
}) => {
	const texts = ["It **holds** its heat.", "- so do\n- mine", "A longer one.\n\nWith a second paragraph."];
	await site.postAs("Rita", "snapshot", ...texts);
	const snapshot = await (await fetch(`${site.forum}/embed/v1/threads/snapshot.html`)).text();
	const around = (inside: string) =>
		`<!doctype html><html lang="en"><title>Shop</title><script type="module" src="{{forum}}/embed/v1.js"></script><main><h1>Kettle</h1><folkmoot-discussion thread="snapshot" min-height="600">${inside}</folkmoot-discussion><p id="below">Below the discussion.</p></main></html>`;
	site.pages.set("snapshot.html", around(snapshot));

	const bare = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await bare.goto(`${site.origin}/snapshot.html`);
	await expect(bare.getByRole("article")).toHaveCount(3);
	await expect(bare.getByText("With a second paragraph.")).toBeVisible();
	await bare.context().close();

	await page.addInitScript(() => {
		const shifts: number[] = [];
		Object.assign(globalThis, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) shifts.push(Object(entry).value);
		}).observe({ type: "layout-shift", buffered: true });
	});
	let answer = () => {};
	const held = new Promise<void>((resolve) => {
		answer = resolve;
	});
	await page.route("**/embed/v1/threads/snapshot?**", async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(`${site.origin}/snapshot.html`);
	await expect(page.locator(".folkmoot-snapshot").getByText("holds")).toBeVisible();
	answer();
	await expect(discussion(page).getByRole("heading", { name: "3 replies" })).toBeVisible();
	await expect(page.locator(".folkmoot-snapshot")).toBeHidden();
	await expect(page.locator("#below")).toBeVisible();
	await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
	const moved = await page.evaluate(() => Object(globalThis).shifts as number[]);
	expect(moved.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(0.02);
});
