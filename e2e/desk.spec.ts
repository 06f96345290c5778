import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";
import { postWith, startThread } from "./support/write";

/** A reply in a thread of its own, reported: its case waits at the desk. */
async function reportedReply(june: Page, sanyi: Page, text: string): Promise<string> {
	const address = await startThread(june, { title: `Words about ${text}`, text: "What do you think?" });
	await sanyi.goto(address);
	const field = sanyi.getByRole("textbox", { name: "A válaszod" });
	await field.focus();
	await expect(field).toHaveAttribute("contenteditable", "true");
	await field.focus();
	await sanyi.keyboard.insertText(text);
	await sanyi.keyboard.press("ControlOrMeta+Enter");
	await expect(postWith(sanyi, text)).toBeVisible();
	await june.goto(address);
	const link = await postWith(june, text).locator("a[href^='/p/'], form[action^='/p/']").first();
	const path = (await link.getAttribute("href")) ?? (await link.getAttribute("action")) ?? "";
	await june.goto(`/p/${/\/p\/(\d+)/.exec(path)?.[1]}/report`);
	await june.getByRole("radio", { name: "Spam or advertising" }).check();
	await june.getByRole("textbox").first().fill("The same text stands elsewhere.");
	await june.getByRole("main").getByRole("button", { name: "Send" }).click();
	await expect(june.getByRole("heading", { level: 1 })).toContainText("Thank you");
	return address;
}

const rowOf = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text });
const choose = (page: Page, outcome: string) =>
	page.locator(".outcomes").getByText(outcome, { exact: true }).click();
const openCase = async (page: Page, text: string) => {
	await page.goto("/mod/reported");
	await rowOf(page, text).getByRole("link").first().click();
	await expect(page.getByText("You have this case.")).toBeVisible();
};

test("a report is decided with a reason, taken back, and decided again", async ({
	member,
	visitor,
	watch,
}) => {
	const [june, sanyi, marek] = [await member("june"), await member("sanyi"), await member("marek")];
	const text = "olcsó másolat eladó";
	const address = await reportedReply(june, sanyi, text);
	await marek.goto("/");
	await marek.getByRole("banner").getByRole("link", { name: "Moderation" }).click();
	await openCase(marek, text);
	await expect(marek.getByText("The same text stands elsewhere.")).toBeVisible();
	await watch.examine(marek);

	await choose(marek, "Hide");
	await expect(marek.getByLabel("Message to the author")).toHaveValue(/Kéretlen reklám/);
	await marek.getByLabel("Reason").selectOption("Off topic");
	await expect(marek.getByLabel("Message to the author")).toHaveValue(/Nem a témához tartozik/);
	await marek.getByRole("button", { name: "Decide" }).click();
	await expect(marek.getByText("Hidden.", { exact: true }).first()).toBeVisible();
	await visitor.goto(address);
	await expect(postWith(visitor, text)).toHaveCount(0);

	await marek.getByRole("button", { name: "Undo" }).click();
	await expect(marek.getByText("Taken back. The case is yours again.").first()).toBeVisible();
	await visitor.reload();
	await expect(postWith(visitor, text)).toBeVisible();

	await choose(marek, "Remove");
	await marek.getByRole("button", { name: "Decide" }).click();
	await expect(marek.getByText("Removed.", { exact: true }).first()).toBeVisible();
	await visitor.reload();
	await expect(postWith(visitor, text)).toHaveCount(0);
});

test("two moderators side by side see each other, get different cases, and the slower one is told", async ({
	member,
}) => {
	const [june, sanyi] = [await member("june"), await member("sanyi")];
	const [first, second] = ["kávét veszek bárkitől", "filtert adok ingyen"];
	await reportedReply(june, sanyi, first);
	await reportedReply(june, sanyi, second);
	const [marek, ildiko] = [await member("marek"), await member("ildiko")];

	await ildiko.goto("/mod/reported");
	await openCase(marek, first);
	await expect(rowOf(ildiko, first)).toContainText("Marek", { timeout: 15_000 });
	await ildiko.keyboard.press("n");
	await expect(ildiko).toHaveURL(/\/mod\/cases\/\d+$/);
	expect(new URL(ildiko.url()).pathname).not.toBe(new URL(marek.url()).pathname);

	await ildiko.goto(new URL(marek.url()).pathname);
	await expect(ildiko.locator(".lease.other")).toContainText("Marek");
	await ildiko.keyboard.press("t");
	await expect(ildiko.locator(".lease.mine")).toBeVisible();
	await ildiko.keyboard.press("a");
	await expect(ildiko.locator(".undo-notice")).toBeVisible();
	// Marek's page has not heard of it, or has just now: either way he learns who decided what, and how to go on.
	await marek.evaluate(() => document.querySelector<HTMLElement>("#desk [data-key=a]")?.click());
	await expect(marek.getByText(/has approved this meanwhile|Decided/).first()).toBeVisible();
	await expect(marek.getByRole("button", { name: "Next case" })).toBeVisible();
});

test("a moderator decides with the keyboard alone and is never lost", async ({ member }) => {
	const [june, sanyi, marek] = [await member("june"), await member("sanyi"), await member("marek")];
	const text = "gomb nélkül is megy";
	await reportedReply(june, sanyi, text);
	await marek.goto("/mod/reported");
	await marek.keyboard.press("j");
	await expect(marek.locator("[data-row-link]").first()).toBeFocused();
	await rowOf(marek, text).getByRole("link").first().focus();
	await marek.keyboard.press("Enter");
	await expect(marek.getByRole("heading", { level: 1 })).toBeFocused();
	await expect(marek.getByText("You have this case.")).toBeVisible();

	await marek.keyboard.press("?");
	await expect(marek.getByRole("dialog")).toBeVisible();
	await marek.keyboard.press("Escape");
	await marek.keyboard.press("h");
	await expect(marek.getByLabel("Reason")).toBeFocused();
	await marek.keyboard.press("ControlOrMeta+Enter");
	await expect(marek.getByText("Hidden.", { exact: true }).first()).toBeVisible();
	await expect(marek.getByRole("heading", { level: 1 })).toBeFocused();
	await marek.keyboard.press("u");
	await expect(marek.getByText("Taken back. The case is yours again.").first()).toBeVisible();
	await expect(marek.getByRole("heading", { level: 1 })).toBeFocused();
	await marek.keyboard.press("i");
	await expect(marek.getByText("Closed without action.").first()).toBeVisible();

	await marek.keyboard.press("?");
	await marek.getByRole("checkbox", { name: "Single keys are on" }).uncheck();
	await marek.getByRole("button", { name: "Close" }).click();
	await marek.goto("/mod/reported");
	await marek.keyboard.press("n");
	await expect(marek).toHaveURL(/\/mod\/reported$/);
});

test("the desk works without scripts", async ({ member }) => {
	const [june, sanyi] = [await member("june"), await member("sanyi")];
	const text = "egyszerű űrlapokkal is";
	await reportedReply(june, sanyi, text);
	const marek = await member("marek", { javaScriptEnabled: false });
	await marek.goto("/mod/reported");
	await rowOf(marek, text).getByRole("link").first().click();
	await marek.getByRole("button", { name: "Take this case" }).click();
	await expect(marek.getByText("You have this case.")).toBeVisible();
	await choose(marek, "Hide");
	await marek.getByLabel("Reason").selectOption("");
	await marek.getByLabel("Note for colleagues").fill("typed once");
	await marek.getByRole("button", { name: "Decide" }).click();
	await expect(marek.getByText("Please choose the reason: the author is told.")).toBeVisible();
	await expect(marek.getByLabel("Note for colleagues")).toHaveValue("typed once");
	await marek.getByLabel("Reason").selectOption("Off topic");
	await marek.getByRole("button", { name: "Decide" }).click();
	await marek.getByRole("button", { name: "Undo" }).click();
	await expect(marek.getByText("Taken back. The case is yours again.")).toBeVisible();
	await marek.getByRole("button", { name: "Approve" }).click();
	await expect(marek.getByText("Approved.")).toBeVisible();
});

test("several cases are decided at once", async ({ member }) => {
	const [june, sanyi, marek] = [await member("june"), await member("sanyi"), await member("marek")];
	const text = "többet egyszerre";
	await reportedReply(june, sanyi, text);
	await marek.goto("/mod/reported");
	await rowOf(marek, text).getByRole("checkbox").check();
	await marek.getByLabel("Outcome").selectOption("Hide");
	await marek.getByRole("main").getByLabel("Reason").selectOption("Spam or advertising");
	await marek.getByRole("button", { name: "Decide the picked ones" }).click();
	await expect(marek.getByText("1 case decided.")).toBeVisible();
	await marek.getByRole("button", { name: "Undo all" }).click();
	await expect(marek.getByText("1 decision taken back.")).toBeVisible();
});

test("no page of the desk has barriers, in light and in dark", async ({ member, watch }) => {
	const ildiko = await member("ildiko");
	for (const colorScheme of ["light", "dark"] as const) {
		await ildiko.emulateMedia({ colorScheme });
		for (const path of ["reported", "appeals", "log", "members/june"]) {
			await ildiko.goto(`/mod/${path}`);
			await watch.examine(ildiko);
		}
	}
});
