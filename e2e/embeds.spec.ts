import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { originOf } from "./support/installation";
import { expect, test } from "./support/test";

/** A page of somebody's, as it is written. */
async function serveHtml(html: string) {
	const server = createServer((_, response) =>
		response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(html),
	);
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	const { port } = server.address() as AddressInfo;
	return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Puts the first thread of the forum's home page at a key. */
async function place(owner: Page, key: string) {
	await owner.goto("/");
	const thread = await owner.locator('main a[href^="/t/"]').first().getAttribute("href");
	await owner.goto("/admin/embeds/placements");
	await owner.getByLabel("Key", { exact: true }).fill(key);
	await owner.getByLabel("Number of an existing thread").fill(thread?.split("/")[2] ?? "");
	await owner.getByRole("button", { name: "Save" }).click();
	await expect(owner.getByText("Saved.")).toBeVisible();
}

test("an owner picks what to embed, sees it live, copies the lines, and a page elsewhere holds the frame", async ({
	member,
	browser,
}) => {
	const owner = await member("ruth");
	await place(owner, "tent");
	await owner.goto("/admin/embeds");
	const lines = owner.locator("#snippet code").first();
	const preview = owner.frameLocator("iframe");
	await expect(lines).toContainText('<folkmoot-discussion thread="');
	await owner.getByLabel("Key", { exact: true }).fill("tent");
	await expect(lines).toContainText('thread="tent"');
	await expect(preview.getByRole("article").first()).toBeVisible();
	await owner.getByText("Order, language and look").click();
	await owner.getByLabel("Look", { exact: true }).selectOption("dark");
	await expect(lines).toContainText('thread="tent" theme="dark"');
	await expect(preview.locator("html")).toHaveAttribute("data-theme", "dark");
	await owner.getByLabel("Colour of links and buttons").fill("#b4552d");
	await expect(lines).toContainText("--folkmoot-accent: #b4552d");
	await owner.locator("iframe").scrollIntoViewIfNeeded();
	await expect(preview.getByRole("button", { name: "Sign in to reply" })).toHaveCSS(
		"background-color",
		"rgb(180, 85, 45)",
	);
	expect(new URL(owner.url()).searchParams.get("accent")).toBe("#b4552d");
	expect((await new AxeBuilder({ page: owner }).exclude("iframe").analyze()).violations).toEqual([]);

	await owner.getByLabel("Format").selectOption("frame");
	await expect(lines).toContainText("<iframe");
	await owner.context().grantPermissions(["clipboard-read", "clipboard-write"]);
	await owner.getByRole("button", { name: "Copy" }).first().click();
	await expect(owner.getByRole("button", { name: "Copied" })).toBeVisible();
	const copied = await owner.evaluate(() => navigator.clipboard.readText());

	const site = await serveHtml(`<!doctype html><title>Tents</title><body>${copied}`);
	const page = await browser.newPage();
	const refused = page.waitForEvent("console", (message) => /frame-ancestors/.test(message.text()));
	await page.goto(site.origin);
	await refused;
	await owner.getByLabel("Origin", { exact: true }).fill(site.origin);
	await owner.getByRole("button", { name: "Allow" }).click();
	await expect(owner.getByText("Saved.")).toBeVisible();
	await page.reload();
	const frame = page.frameLocator("iframe.folkmoot");
	await expect(frame.getByRole("button", { name: "Sign in to reply" })).toBeVisible();
	const height = () => page.locator("iframe.folkmoot").evaluate((element) => element.clientHeight);
	const needed = () =>
		frame.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
	await expect.poll(async () => (await height()) - (await needed())).toBe(0);
	expect(await height()).not.toBe(600);
	const popup = page.waitForEvent("popup");
	await frame.getByRole("button", { name: "Sign in to reply" }).click();
	await frame
		.getByRole("button", { name: /sign in/i })
		.last()
		.click();
	await expect(await popup).toHaveURL(new RegExp(`^${originOf("acme")}/sign-in`));
	await page.close();
	site.close();
});

test("an owner finds a placement, gives it a new key and takes it out, without scripts", async ({
	member,
}) => {
	const owner = await member("ruth", { javaScriptEnabled: false });
	await place(owner, "stove");
	await place(owner, "lamp");
	await owner.getByLabel("Search keys, titles, addresses").fill("STOV");
	await owner.getByRole("button", { name: "Search" }).click();
	await owner.getByRole("link", { name: "stove" }).click();
	await expect(owner.getByRole("link", { name: /^Read the thread: / })).toBeVisible();
	await owner.getByLabel("New key").fill("lamp");
	await owner.getByRole("button", { name: "Give the new key" }).click();
	await expect(owner.getByText("Something was said at “lamp” already.").first()).toBeVisible();
	await owner.getByLabel("New key").fill("cooking/stove");
	await owner.getByRole("button", { name: "Give the new key" }).click();
	await expect(owner.getByText("1 discussion has a new key.")).toBeVisible();
	await owner.getByText("Give many new keys").click();
	await owner.getByLabel("Old and new keys").fill("cooking/stove, lamp\nlamp, stove");
	await owner.getByRole("button", { name: "Move" }).click();
	await expect(owner.getByText("2 discussions have new keys.")).toBeVisible();
	await owner.getByRole("link", { name: "lamp", exact: true }).click();
	await owner.getByRole("button", { name: "Take out of this page" }).click();
	await expect(owner.getByText("It was taken out of the page.")).toBeVisible();
	await expect(owner.getByRole("link", { name: "lamp", exact: true })).toHaveCount(0);
});
