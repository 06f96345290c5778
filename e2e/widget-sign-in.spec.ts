import { expect, type Page, test } from "@playwright/test";
import config from "../playwright.config";
import { folkmoot } from "./support/command-line";
import { type HostSite, openHostSite } from "./support/host-site";
import { signInOf } from "./support/installation";
import { compose, discussion, postOf, signCustomersIn, stage, write } from "./support/widget-page";

/** No cookie of the forum's is sent from a page of the shop's. */
const { launchOptions } = config.use ?? {};
const args = [...(launchOptions?.args ?? []), "--test-third-party-cookie-phaseout"];
test.use({ launchOptions: { ...launchOptions, args } });
test.describe.configure({ mode: "serial" });

let site: HostSite;
test.beforeAll(async () => {
	site = await openHostSite();
});
test.afterAll(() => site.close());

const panel = (page: Page) => discussion(page).getByRole("region", { name: "Sign in" });
const codeIn = async (page: Page) =>
	/[2-9A-Z]{3}-[2-9A-Z]{3}/.exec((await panel(page).getByRole("status").textContent()) ?? "")?.[0] ?? "none";

async function openStage(page: Page, attributes: Record<string, string> = {}) {
	await page.goto(`${site.origin}/empty.html`);
	await stage(page, "folkmoot-discussion", { thread: "window", ...attributes });
}

async function beginToSignIn(page: Page) {
	await discussion(page).getByRole("button", { name: "Sign in to reply" }).click();
	await panel(page).getByRole("button", { name: "Sign in" }).click();
}

/** In the forum's window: as somebody of the cast, up to the question whether the page may act for them. */
async function signInAtForum(popup: Page) {
	const { email, password } = await signInOf("june");
	await popup.getByLabel("Email address").fill(email);
	await popup.getByLabel("Password").fill(password);
	await popup.getByRole("main").getByRole("button", { name: "Sign in" }).click();
}

/** Ends every session of the shop's pages. */
async function endSessions() {
	await folkmoot("origin", "forbid", site.origin, "--brand", "demo");
	await folkmoot("origin", "allow", site.origin, "--brand", "demo");
}

const confirm = (popup: Page) => popup.getByRole("button", { name: /^Continue as / }).click();
const field = (page: Page) => discussion(page).getByRole("textbox", { name: "Your reply" });
const says = (page: Page, text: string) => expect(discussion(page).getByText(text)).toBeVisible();

/** Asking now and then takes this long: such a timer never ends here. */
const withoutPolling = () => {
	const { setTimeout } = globalThis;
	const patient = (act: () => void, ms?: number) => (ms === 2_500 ? 0 : setTimeout(act, ms));
	Object.assign(globalThis, { setTimeout: patient });
};

test("a word of anybody but the window changes nothing; the window's own signs in at once, in memory only", async ({
	page,
}) => {
	await page.addInitScript(withoutPolling);
	await openStage(page);
	const asked: string[] = [];
	page.on("request", (request) => asked.push(request.url()));
	const [popup] = await Promise.all([page.waitForEvent("popup"), beginToSignIn(page)]);
	await signInAtForum(popup);
	await expect(popup.getByText(`Page: ${site.origin}`)).toBeVisible();
	await expect(popup.getByText(await codeIn(page))).toBeVisible();
	await page.evaluate(() => postMessage({ type: "folkmoot:sign-in-done" }, "*"));
	await page.evaluate(() => new Promise((told) => requestAnimationFrame(told)));
	expect(asked.filter((url) => url.endsWith("/session"))).toEqual([]);
	const closed = popup.waitForEvent("close");
	await confirm(popup);
	await closed;
	await expect(field(page)).toBeFocused();
	await write(page, "Through the window.");
	await expect(postOf(page, "Through the window.")).toBeFocused();
	await openStage(page);
	await expect(discussion(page).getByRole("button", { name: "Sign in to reply" })).toBeVisible();
});

test("a window that lost its opener signs in, too, and who has an account goes on where they were", async ({
	page,
}) => {
	site.headers["Cross-Origin-Opener-Policy"] = "same-origin";
	await openStage(page);
	delete site.headers["Cross-Origin-Opener-Policy"];
	await postOf(page, "Through the window.").getByRole("button", { name: "Reply" }).click();
	const [popup] = await Promise.all([
		page.waitForEvent("popup"),
		panel(page).getByRole("button", { name: "Sign in" }).click(),
	]);
	await signInAtForum(popup);
	expect(await popup.evaluate(() => opener)).toBeNull();
	await says(page, "The window is closed, or has gone elsewhere.");
	await confirm(popup);
	await expect(popup.getByText("Done. Close this window")).toBeVisible();
	await expect(discussion(page).getByRole("textbox", { name: "Reply to June" })).toBeFocused();
});

test("where windows are blocked and the page has no https, a link does it", async ({ page, context }) => {
	await page.addInitScript(() => {
		Object.assign(globalThis, { open: () => null });
		Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined });
	});
	await openStage(page);
	await beginToSignIn(page);
	const [tab] = await Promise.all([
		context.waitForEvent("page"),
		panel(page).getByRole("link", { name: "No window? Open it here." }).click(),
	]);
	await signInAtForum(tab);
	await confirm(tab);
	await expect(field(page)).toBeVisible();
	await write(page, "Through a link.");
	await expect(postOf(page, "Through a link.")).toBeVisible();
});

test("a closed window is noticed and opens again; cancelling closes it and gives the focus back", async ({
	page,
}) => {
	await openStage(page);
	const [first] = await Promise.all([page.waitForEvent("popup"), beginToSignIn(page)]);
	await expect(panel(page).getByRole("link")).toBeFocused();
	const code = await codeIn(page);
	await first.close();
	await says(page, "The window is closed, or has gone elsewhere.");
	const [second] = await Promise.all([
		page.waitForEvent("popup"),
		panel(page).getByRole("link", { name: "Open it again." }).click(),
	]);
	await expect(panel(page).getByRole("status")).toContainText(code);
	const closed = second.waitForEvent("close");
	await panel(page).getByRole("button", { name: "Cancel" }).click();
	await closed;
	await expect(panel(page)).toBeHidden();
	await expect(discussion(page).locator("[data-act=new]")).toBeFocused();
});

test("who signed in through the window and was away too long signs in again, and what was written is still there", async ({
	page,
}) => {
	await openStage(page);
	const [popup] = await Promise.all([page.waitForEvent("popup"), beginToSignIn(page)]);
	await signInAtForum(popup);
	await confirm(popup);
	await compose(page, "Written after lunch.");
	await endSessions();
	await discussion(page).getByRole("button", { name: "Post", exact: true }).click();
	await says(page, "You are signed out. The session has ended.");
	const [again] = await Promise.all([
		page.waitForEvent("popup"),
		panel(page).getByRole("button", { name: "Sign in" }).click(),
	]);
	await confirm(again);
	await expect(field(page)).toHaveValue("Written after lunch.");
	await discussion(page).getByRole("button", { name: "Post", exact: true }).click();
	await expect(postOf(page, "Written after lunch.")).toHaveCount(1);
});

test("a stale token leaves its reader signed out with the reason, and so does one used twice; a good one signs in", async ({
	page,
}) => {
	const said: string[] = [];
	page.on("console", (message) => said.push(message.text()));
	const setToken = (token: string) =>
		discussion(page).evaluate((element, token) => element.setAttribute("token", token), token);
	await openStage(page, { token: site.tokenFor("Anna", { now: Date.now() - 3_600_000 }) });
	await says(page, "You are signed out. The token has ended.");
	await expect(postOf(page, "Through the window.")).toBeVisible();
	await field(page).focus();
	await expect(panel(page)).toContainText("You are signed out. The token has ended.");
	await panel(page).getByRole("button", { name: "Cancel" }).click();
	await expect(panel(page)).toBeHidden();

	const token = site.tokenFor("Anna");
	await setToken(token);
	await expect(discussion(page).getByText("You are signed out.")).toBeHidden();
	await write(page, "With a token of the page.");
	await discussion(page).getByRole("button", { name: "Accept and send" }).click();
	await expect(postOf(page, "With a token of the page.")).toBeVisible();

	await openStage(page, { token });
	await says(page, "You are signed out. The token was used before.");
	expect(said.join()).toContain("Folkmoot: expired.");
	expect(said.join()).toContain("Folkmoot: token-replayed.");
	await setToken("nonsense");
	await setToken(site.tokenFor("Anna"));
	await expect(discussion(page).getByRole("button", { name: "Edit" })).toBeVisible();
	await expect(discussion(page).getByText("You are signed out.")).toBeHidden();
});

test("a customer whose session ends in the middle of a post is signed in anew, and the post is made once", async ({
	page,
}) => {
	await openStage(page);
	let signed = 0;
	await signCustomersIn(page, () => {
		signed++;
		return site.tokenFor("Anna");
	});
	await compose(page, "Before and after.");
	await endSessions();
	await discussion(page).getByRole("button", { name: "Post", exact: true }).click();
	await expect(postOf(page, "Before and after.")).toHaveCount(1);
	expect(signed).toBe(2);
	await page.evaluate(() => Object(globalThis).folkmoot.identify(null));
	await expect(discussion(page).getByRole("button", { name: "Sign in to reply" })).toBeVisible();
	await expect(postOf(page, "Before and after.")).toHaveCount(1);
});
