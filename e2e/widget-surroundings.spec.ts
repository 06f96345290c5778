import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { build } from "esbuild";
import { buildWidget } from "../packages/widget/build.mjs";
import { folkmoot } from "./support/command-line";
import { type HostSite, openHostSite } from "./support/host-site";
import { compose, discussion, postOf, signCustomersIn, stage, write } from "./support/widget-page";

let site: HostSite;
test.beforeAll(async () => {
	site = await openHostSite();
});
test.afterAll(() => site.close());

const faults: string[] = [];
test.beforeEach(({ page }) => {
	faults.length = 0;
	page.on("pageerror", (error) => faults.push(error.message));
});
test.afterEach(() => expect(faults).toEqual([]));

test("a page that resets every style and extends every prototype changes nothing inside", async ({
	page,
}) => {
	await site.postAs("Ute", "hostile", "Still **here**.");
	await page.goto(`${site.origin}/hostile.html?who=Ute`);
	const post = postOf(page, "Still here.");
	await post.getByRole("button", { name: "Reply" }).click();
	await discussion(page).getByRole("textbox", { name: "Reply to Ute" }).fill("And still writing.");
	const looks = await discussion(page).evaluate(({ shadowRoot }) => {
		const names = [
			"fontSize",
			"letterSpacing",
			"lineHeight",
			"textTransform",
			"direction",
			"cursor",
		] as const;
		return [".text p", "textarea", "[type=submit]"].map((selector) => {
			const style = getComputedStyle(shadowRoot?.querySelector(selector) as Element);
			return names.map((name) => style[name]).join(" ");
		});
	});
	expect(looks).toEqual([
		"16px normal 24.8px none ltr auto",
		"16px normal 24.8px none ltr text",
		"16px normal 24.8px none ltr pointer",
	]);
	const box = await discussion(page).getByRole("textbox", { name: "Reply to Ute" }).boundingBox();
	expect(box?.width).toBeGreaterThan(300);
	await discussion(page).getByRole("button", { name: "Post", exact: true }).click();
	await expect(postOf(page, "And still writing.").last()).toBeVisible();
	await post.first().getByRole("button", { name: "Edit" }).click();
	await expect(discussion(page).getByLabel("Text of your post")).toHaveValue("Still **here**.");
});

test("two elements of a page share one stream, and what is written at one place appears at the other", async ({
	page,
}) => {
	await site.postAs("Vera", "shop", "Seen twice.");
	const { url } = await (await fetch(`${site.forum}/embed/v1/threads/shop`)).json();
	const thread = `${/\/t\/(\d+)\//.exec(url)?.[1]}`;
	await folkmoot("placement", "create", "--brand", "demo", "--key", "help", "--thread", thread);
	await page.addInitScript(() => {
		const open = new Set();
		class Counted extends EventSource {
			constructor(url: string) {
				super(url);
				open.add(this);
			}
			override close() {
				open.delete(this);
				super.close();
			}
		}
		Object.assign(globalThis, { EventSource: Counted, open });
	});
	await page.goto(`${site.origin}/empty.html`);
	await stage(page, "folkmoot-discussion", { thread: "shop" }, { thread: "help" });
	await signCustomersIn(page, () => site.tokenFor("Vera"));
	await expect(postOf(page, "Seen twice.").getByRole("button", { name: "Edit" })).toHaveCount(2);
	await page.waitForResponse((answer) => answer.url().endsWith("/events?keys=help,shop"));
	expect(await page.evaluate(() => Object(globalThis).open.size)).toBe(1);
	const [shop, help] = [discussion(page).first(), discussion(page).last()];
	await help.getByRole("textbox", { name: "Your reply" }).focus();
	await expect(help.getByRole("toolbar")).toBeVisible();
	await help.getByRole("textbox", { name: "Your reply" }).fill("Asked in the help.");
	await help.getByRole("button", { name: "Post", exact: true }).click();
	await expect(help.getByText("Asked in the help.")).toBeVisible();
	await shop.getByRole("button", { name: "Show 1 new reply" }).click();
	await expect(shop.getByText("Asked in the help.")).toBeVisible();
	await expect(help.getByRole("button", { name: /new repl/ })).toBeHidden();
});

test("mounted and unmounted twenty times it leaves no listener, no timer and no stream", async ({ page }) => {
	const [id] = await site.postAs("Willi", "leaks", "Here and gone.");
	await page.addInitScript(() => {
		const open: Record<string, Set<unknown>> = {
			listeners: new Set(),
			timers: new Set(),
			streams: new Set(),
		};
		const { listeners, timers, streams } = open as Record<string, Set<unknown>>;
		const names = new Map<unknown, string>();
		const nameOf = (type: string, act: unknown) => {
			if (!names.has(act)) names.set(act, `${names.size}`);
			return `${type} ${names.get(act)}`;
		};
		for (const target of [window, document]) {
			const { addEventListener, removeEventListener } = target;
			Object.assign(target, {
				addEventListener(...given: Parameters<typeof addEventListener>) {
					listeners?.add(nameOf(given[0], given[1]));
					addEventListener.apply(target, given);
				},
				removeEventListener(...given: Parameters<typeof removeEventListener>) {
					listeners?.delete(nameOf(given[0], given[1]));
					removeEventListener.apply(target, given);
				},
			});
		}
		const { setTimeout, clearTimeout } = globalThis;
		Object.assign(globalThis, {
			open,
			setTimeout(act: () => void, ms?: number) {
				const timer = setTimeout(() => {
					timers?.delete(timer);
					act();
				}, ms);
				timers?.add(timer);
				return timer;
			},
			clearTimeout(timer: number) {
				timers?.delete(timer);
				clearTimeout(timer);
			},
			EventSource: class extends EventSource {
				constructor(url: string) {
					super(url);
					streams?.add(this);
				}
				override close() {
					streams?.delete(this);
					super.close();
				}
			},
		});
	});
	const left = () =>
		page.evaluate(() => {
			const { listeners, timers, streams } = Object(globalThis).open;
			return { listeners: listeners.size, timers: timers.size, streams: streams.size };
		});
	// With a link to a post the stream begins at once.
	await page.goto(`${site.origin}/empty.html#folkmoot-${id}`);
	await page.waitForFunction(() => customElements.get("folkmoot-discussion"));
	const before = await left();
	const begun = { listeners: before.listeners + 2, timers: 0, streams: 1 };
	for (let round = 0; round < 20; round++) {
		await stage(page, "folkmoot-discussion", { thread: "leaks" });
		await expect(postOf(page, "Here and gone.")).toBeFocused();
		if (round === 0) await expect.poll(left).toEqual(begun);
		await discussion(page).getByRole("button", { name: "Sign in to reply" }).click();
		await discussion(page).getByRole("button", { name: "Cancel" }).click();
		await discussion(page).evaluate((element) => element.remove());
	}
	await expect.poll(left).toEqual(before);
});

test("the wrapper for React mounts in a page that is built with it, hears events, and goes with it", async ({
	page,
}) => {
	await site.postAs("Xaver", "react", "From the server.");
	const folder = await mkdtemp(join(tmpdir(), "folkmoot-react-"));
	try {
		await buildWidget(join(folder, "widget"));
		const contents = `
			import { createElement, StrictMode, useState } from "react";
			import { createRoot } from "react-dom/client";
			import { FolkmootCount, FolkmootDiscussion } from "./packages/widget/react/index.ts";
			const forum = "${site.forum}";
			function Page() {
				const [heard, hear] = useState([]);
				const [isShown, show] = useState(true);
				return createElement("div", null,
					createElement("output", null, heard.join()),
					createElement("button", { onClick: () => show(!isShown) }, "Switch"),
					isShown && createElement(FolkmootDiscussion, {
						forum, thread: "react", headingLevel: 3, minHeight: 200,
						getToken: () => fetch("/token?who=xaver").then((answer) => answer.text()),
						onReady: ({ postCount }) => hear((before) => [...before, "ready " + postCount]),
						onPosted: ({ thread }) => hear((before) => [...before, "posted " + thread]),
					}),
					createElement(FolkmootCount, { forum, thread: "react" }));
			}
			createRoot(document.querySelector("main")).render(createElement(StrictMode, null, createElement(Page)));`;
		await build({
			stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
			bundle: true,
			splitting: true,
			format: "esm",
			minify: true,
			define: { "process.env.NODE_ENV": '"production"' },
			alias: { "@folkmoot/widget": join(folder, "widget/v1.js") },
			outdir: join(folder, "site"),
			entryNames: "react-page",
			logLevel: "error",
		});
		for (const name of await readdir(join(folder, "site")))
			site.pages.set(name, await readFile(join(folder, "site", name), "utf8"));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	site.pages.set(
		"react.html",
		`<!doctype html><html lang="en"><title>Shop</title><main></main><script type="module" src="/react-page.js"></script></html>`,
	);
	await page.goto(`${site.origin}/react.html`);
	await expect(discussion(page).getByRole("heading", { level: 3 })).toHaveText("1 reply");
	await expect(page.getByText("ready 1")).toBeVisible();
	await write(page, "From React.");
	await discussion(page).getByRole("button", { name: "Accept and send" }).click();
	await expect(page.getByText("ready 1,posted react")).toBeVisible();
	await expect(page.locator("folkmoot-count")).toHaveText("2");
	await page.getByRole("button", { name: "Switch" }).click();
	await expect(discussion(page)).toHaveCount(0);
	await page.getByRole("button", { name: "Switch" }).click();
	await expect(postOf(page, "From React.")).toBeVisible();
});

test("every panel is without barriers in light and dark", async ({ page }) => {
	await site.postAs("Yara", "panels", "> quoted\n\nA post with `code` and a [link](https://example.com).");
	const openAs = async (who?: string) => {
		await page.goto(`${site.origin}/empty.html`);
		await stage(page, "folkmoot-discussion", { thread: "panels" });
		if (who) await signCustomersIn(page, () => site.tokenFor(who));
	};
	const examine = async () => {
		for (const colorScheme of ["light", "dark"] as const) {
			await page.emulateMedia({ colorScheme });
			const { violations } = await new AxeBuilder({ page }).include("folkmoot-discussion").analyze();
			expect(violations).toEqual([]);
		}
	};
	const button = (name: string) => discussion(page).getByRole("button", { name, exact: true }).first();

	await openAs();
	await button("Sign in to reply").click();
	await expect(discussion(page).getByRole("region", { name: "Sign in" })).toBeVisible();
	await examine();
	await openAs("Zoe");
	await button("Report").click();
	await expect(discussion(page).getByLabel("Reason")).toBeVisible();
	await examine();
	await button("Send report").click();
	await expect(button("Accept and send")).toBeEnabled();
	await examine();
	await openAs("Yara");
	await button("Delete").click();
	await expect(button("Keep it")).toBeVisible();
	await examine();
	await button("Keep it").click();
	await button("Edit").click();
	await expect(discussion(page).getByRole("toolbar")).toBeVisible();
	await examine();
});

test("by keyboard alone, and never without a focus: consent, rules, post, report, delete", async ({
	page,
}) => {
	await site.postAs("Yara", "keys", "To be reported.");
	await page.goto(`${site.origin}/empty.html`);
	await stage(page, "folkmoot-discussion", { thread: "keys", consent: "required" });
	await signCustomersIn(page, () => site.tokenFor("Zita"));
	const inside = discussion(page);
	const pressKeys = async (...keys: string[]) => {
		for (const key of keys) await page.keyboard.press(key);
	};
	await pressKeys("Tab", "Enter");
	await expect(postOf(page, "To be reported.")).toBeFocused();
	await expect(inside.getByRole("textbox", { name: "Your reply" })).toBeVisible();

	const report = postOf(page, "To be reported.").getByRole("button", { name: "Report" });
	await report.focus();
	await pressKeys("Enter");
	await expect(inside.getByLabel("Reason")).toBeFocused();
	await pressKeys("Tab", "Tab", "Enter");
	await expect(inside.locator("p").filter({ hasText: "Before you take part" })).toBeFocused();
	await expect(inside.getByRole("button", { name: "Accept and send" })).toBeEnabled();
	await pressKeys("Tab", "Tab", "Tab", "Enter");
	await expect(inside.getByLabel("Reason")).toBeFocused();
	await pressKeys("Tab", "Tab", "Enter");
	await expect(inside.getByRole("button", { name: "Accept and send" })).toBeEnabled();
	await pressKeys("Tab", "Tab", "Enter");
	await expect(inside.getByText("The moderators have your report.")).toBeVisible();
	await expect(report).toBeFocused();

	await compose(page, "Typed and deleted.");
	await pressKeys("Control+Enter");
	const mine = postOf(page, "Typed and deleted.");
	await expect(mine).toBeFocused();
	await mine.getByRole("button", { name: "Delete" }).focus();
	await pressKeys("Enter");
	await expect(mine.getByRole("button", { name: "Keep it" })).toBeFocused();
	await pressKeys("Shift+Tab", "Enter");
	await expect(mine).toHaveCount(0);
	await expect(inside.locator("[data-act=new]")).toBeFocused();
});
