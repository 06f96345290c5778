import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { folkmoot } from "./support/command-line";
import { type HostSite, openHostSite } from "./support/host-site";
import { discussion, postOf, stage, write } from "./support/widget-page";

let site: HostSite;
const faults: string[] = [];

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
	site = await openHostSite();
});
test.afterAll(() => site.close());
test.beforeEach(({ page }) => {
	faults.length = 0;
	page.on("pageerror", (error) => faults.push(error.message));
	page.on("console", (message) => {
		if (message.type() === "error" && /Content Security|Trusted/.test(message.text()))
			faults.push(message.text());
	});
});
test.afterEach(() => expect(faults).toEqual([]));

test("a visitor reads, and is offered to sign in", async ({ page }) => {
	await page.goto(`${site.origin}/product.html`);
	await expect(discussion(page).getByText("Nobody has written here yet")).toBeVisible();
	await expect(discussion(page).getByRole("button", { name: "Sign in to reply" })).toBeVisible();
});

test("a customer of the host accepts the rules, posts, edits and replies, without a cookie", async ({
	page,
	context,
}) => {
	await page.goto(`${site.origin}/product.html?who=anna`);
	await write(page, "It heats **fast**.");
	await expect(discussion(page).getByText("Before you take part")).toBeVisible();
	await discussion(page).getByRole("button", { name: "Accept and send" }).click();
	await expect(postOf(page, "It heats fast.")).toBeVisible();
	await expect(page.getByText("1", { exact: true })).toBeVisible();

	await postOf(page, "It heats").getByRole("button", { name: "Edit" }).click();
	const field = discussion(page).getByRole("textbox", { name: "Text of your post" });
	await expect(field).toHaveValue("It heats **fast**.");
	await field.fill("It heats **very** fast.");
	await discussion(page).getByRole("button", { name: "Save" }).click();
	await expect(postOf(page, "It heats very fast.")).toContainText("edited");

	await postOf(page, "very fast").getByRole("button", { name: "Reply" }).click();
	await discussion(page).getByRole("textbox", { name: "Reply to Anna" }).fill("Even in winter.");
	await page.keyboard.press("Control+Enter");
	await expect(discussion(page).locator("ol ol").getByText("Even in winter.")).toBeVisible();
	expect(await context.cookies()).toEqual([]);
});

test("another customer likes and reports; a link leads to a post", async ({ page }) => {
	await page.goto(`${site.origin}/product.html?who=boris`);
	const first = postOf(page, "It heats very fast.");
	await expect(first.getByRole("button", { name: "Report" })).toBeEnabled();
	await first.getByRole("button", { name: /^Like/ }).click();
	await expect(first.getByRole("button", { name: "Like, 1 like" })).toHaveAttribute("aria-pressed", "true");
	await first.getByRole("button", { name: "Report" }).click();
	await discussion(page).getByLabel("Reason").selectOption({ index: 0 });
	await discussion(page).getByRole("button", { name: "Send report" }).click();
	await discussion(page).getByRole("button", { name: "Accept and send" }).click();
	await expect(discussion(page).getByText("The moderators have your report.")).toBeVisible();

	const id = await postOf(page, "Even in winter.").getAttribute("data-post");
	await page.goto(`${site.origin}/empty.html`);
	await page.goto(`${site.origin}/product.html#folkmoot-${id}`);
	await expect(postOf(page, "Even in winter.").last()).toBeFocused();
});

test("a post made without a network is sent once when it returns", async ({ page, context }) => {
	await page.goto(`${site.origin}/product.html?who=anna`);
	await expect(postOf(page, "It heats").getByRole("button", { name: "Edit" })).toBeVisible();
	await discussion(page).getByRole("textbox", { name: "Your reply" }).focus();
	await expect(discussion(page).getByRole("toolbar")).toBeVisible();
	await context.setOffline(true);
	await write(page, "Sent from a tunnel.");
	await expect(discussion(page).getByText("No connection. Your post is kept here")).toBeVisible();
	await context.setOffline(false);
	await expect(postOf(page, "Sent from a tunnel.")).toHaveCount(1);
	await page.reload();
	await expect(postOf(page, "Sent from a tunnel.")).toHaveCount(1);
});

test("while the forum is down the page says so, and comes back by itself", async ({ page }) => {
	await page.route("**/embed/v1/**", (route) => route.abort());
	await page.goto(`${site.origin}/product.html`);
	await expect(discussion(page).getByText("This cannot be loaded now.")).toBeVisible();
	await expect(discussion(page).getByRole("button", { name: "Try again" })).toBeVisible();
	await page.unroute("**/embed/v1/**");
	await expect(postOf(page, "It heats very fast.")).toBeVisible();
});

test("it is dark, Russian and without barriers where the host says so", async ({ page }) => {
	await page.goto(`${site.origin}/empty.html`);
	await stage(page, "folkmoot-discussion", { thread: "heron", locale: "ru", theme: "dark" });
	await expect(discussion(page).getByRole("heading", { level: 2 })).toHaveText("3 ответа");
	const background = () =>
		discussion(page)
			.locator(".root")
			.evaluate((root) => getComputedStyle(root).backgroundColor);
	expect(await background()).toBe("rgb(27, 29, 31)");
	expect((await new AxeBuilder({ page }).include("folkmoot-discussion").analyze()).violations).toEqual([]);
	await discussion(page).evaluate((element) => element.setAttribute("theme", "light"));
	await expect.poll(background).toBe("rgb(255, 255, 255)");
	expect((await new AxeBuilder({ page }).include("folkmoot-discussion").analyze()).violations).toEqual([]);
});

test("who somebody is stands beside the name, in the page's language", async ({ page }) => {
	await site.postAs("greta", "flairs", "I have one, too.");
	await site.postAs("gustav", "flairs", "I sell them.");
	await folkmoot("member", "role", "--handle", "gustav", "--role", "moderator", "--brand", "demo");
	await page.goto(`${site.origin}/empty.html`);
	await stage(page, "folkmoot-discussion", { thread: "flairs" });
	const beside = (text: string) => postOf(page, text).getByRole("link").first().locator("+ [part=flair]");
	await expect(beside("I have one")).toHaveText("Newcomer");
	await expect(beside("I sell them")).toHaveText("Moderator");
	expect((await new AxeBuilder({ page }).include("folkmoot-discussion").analyze()).violations).toEqual([]);
	await discussion(page).evaluate((element) => element.setAttribute("locale", "hu"));
	await expect(beside("I have one")).toHaveText("Újonc");
	await expect(beside("I sell them")).toHaveText("Moderátor");
});

test("a language that is wished for while the discussion is on its way is the one it speaks", async ({
	page,
}) => {
	await page.goto(`${site.origin}/product.html`);
	await expect(discussion(page).locator("article").first()).toBeVisible();
	await page.evaluate(() => {
		const late = document.createElement("folkmoot-discussion");
		late.setAttribute("thread", "heron");
		document.querySelector("folkmoot-discussion")?.replaceWith(late);
		late.setAttribute("locale", "hu");
	});
	await expect(discussion(page).locator("article").first()).toBeVisible();
	await expect(discussion(page).getByRole("button", { name: "Idézés" }).first()).toBeVisible();
});

test("by keyboard alone a customer sorts, writes with the toolbar and posts", async ({ page }) => {
	await page.goto(`${site.origin}/product.html?who=anna`);
	await expect(postOf(page, "It heats").getByRole("button", { name: "Edit" })).toBeVisible();
	for (let step = 0; step < 60; step++) {
		await page.keyboard.press("Tab");
		const focused = await discussion(page).evaluate((element) => element.shadowRoot?.activeElement?.tagName);
		if (focused === "TEXTAREA") break;
	}
	await expect(discussion(page).getByRole("toolbar")).toBeVisible();
	await expect(discussion(page).getByRole("textbox", { name: "Your reply" })).toBeFocused();
	await page.keyboard.press("Shift+Tab");
	await expect(discussion(page).getByRole("button", { name: "Bold" })).toBeFocused();
	await page.keyboard.press("ArrowRight");
	await expect(discussion(page).getByRole("button", { name: "Italic" })).toBeFocused();
	await page.keyboard.press("Enter");
	await page.keyboard.insertText("keyboard");
	await page.keyboard.press("Control+Enter");
	await expect(postOf(page, "keyboard").locator("em")).toHaveText("keyboard");
});

test("put in and taken out twice it leaves nothing, and fifty counts ask once", async ({ page }) => {
	const asked: string[] = [];
	page.on("request", (request) => asked.push(request.url()));
	await page.goto(`${site.origin}/empty.html`);
	const counts = Array.from({ length: 50 }, (_, index) => ({ thread: `thread-${index}` }));
	await stage(page, "folkmoot-count", ...counts);
	await expect(page.getByText("0", { exact: true }).first()).toBeVisible();
	for (let round = 0; round < 2; round++) {
		await stage(page, "folkmoot-discussion", { thread: "heron" });
		await expect(postOf(page, "It heats very fast.")).toBeVisible();
		await discussion(page).evaluate((element) => element.remove());
	}
	expect(await page.locator("style").count()).toBe(0);
	expect(asked.filter((url) => url.includes("/counts"))).toHaveLength(1);
	expect(asked.filter((url) => url.includes("/events"))).toEqual([]);
});

test("an origin that the brand does not allow is told why", async ({ page }) => {
	const stranger = await openHostSite({ allowed: false });
	const said: string[] = [];
	page.on("console", (message) => said.push(message.text()));
	await page.goto(`${stranger.origin}/product.html`);
	await expect(discussion(page).getByRole("alert")).toBeVisible();
	expect(said.join()).toContain(`refuses ${stranger.origin}`);
	stranger.close();
});

test("whatever the forum's database holds, nothing runs and nothing breaks", async ({ page }) => {
	await page.goto(`${site.origin}/empty.html`);
	await page.evaluate(() => {
		// As old libraries do: visible to every loop over keys.
		Object.assign(Array.prototype, { last: () => undefined });
	});
	const evil = '"><img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>';
	const text = (value: unknown, ...marks: unknown[]) => ({ type: "text", text: value, marks });
	const deep = (depth: number): object => ({ type: "blockquote", content: depth ? [deep(depth - 1)] : [] });
	const content = [
		{ type: "script", content: [text("globalThis.ran=1")] },
		{ type: "constructor", attrs: { onclick: "ran=1" }, content: [text("still read")] },
		{
			type: "paragraph",
			content: [text("link", { type: "link", attrs: { href: "javascript:globalThis.ran=1" } })],
		},
		{ type: "heading", attrs: { level: "1 onload=ran" }, content: [text({ type: "img" })] },
		{ type: "image", attrs: { src: "javascript:globalThis.ran=1", alt: evil } },
		{ type: "image", attrs: { src: {}, onerror: "ran=1" } },
		{ type: "image" },
		{ type: "paragraph", content: { type: "div", props: { dangerouslySetInnerHTML: { __html: evil } } } },
		{ type: "div", props: { dangerouslySetInnerHTML: { __html: evil } }, key: null, ref: null },
		null,
		7,
		deep(500),
	];
	const author = { name: evil, handle: [], url: "javascript:globalThis.ran=1", isStaff: "yes", flair: evil };
	const posts = [
		{ id: 1, number: 1, author, createdAt: "never", document: { type: "doc", content } },
		null,
		3,
		{ id: {} },
	];
	const body = {
		posts,
		locale: "xx",
		sort: 4,
		theme: { accent: "red;}", font: evil },
		strings: { reply: {} },
	};
	await page.route("**/embed/v1/threads/**", (route) =>
		route.fulfill({ json: body, headers: { "access-control-allow-origin": "*" } }),
	);
	await stage(page, "folkmoot-discussion", { thread: "evil" });
	await expect(discussion(page).getByText("still read")).toBeVisible();
	await expect(discussion(page).getByText("<img src=x").first()).toBeVisible();
	expect(
		await discussion(page).locator("img, script, [onclick], [onload], a[href^=javascript]").count(),
	).toBe(0);
	expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
});
