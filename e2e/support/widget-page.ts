import { expect, type Page } from "@playwright/test";

export const discussion = (page: Page) => page.locator("folkmoot-discussion");
export const postOf = (page: Page, text: string) =>
	discussion(page).getByRole("article").filter({ hasText: text });

/** Puts markup on the stage, as a host's scripts do. */
export async function stage(page: Page, tag: string, ...elements: Record<string, string>[]) {
	await page.evaluate(
		({ tag, elements }) => {
			for (const attributes of elements) {
				const element = document.createElement(tag);
				for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
				document.querySelector("main")?.append(element);
			}
		},
		{ tag, elements },
	);
}

/** Opens the field below the posts and fills it in. */
export async function compose(page: Page, text: string) {
	const field = discussion(page).getByRole("textbox", { name: "Your reply" });
	await field.focus();
	await expect(discussion(page).getByRole("toolbar")).toBeVisible();
	await field.fill(text);
}

export async function write(page: Page, text: string) {
	await compose(page, text);
	await discussion(page).getByRole("button", { name: "Post", exact: true }).click();
}

const signers = new WeakMap<Page, () => string>();

/** The host page names its visitor: `sign` asks its server for a token each time the widget wants one. */
export async function signCustomersIn(page: Page, sign: () => string) {
	// What a browser page calls outlives its documents, and can be given once.
	if (!signers.has(page)) await page.exposeFunction("signToken", () => signers.get(page)?.());
	signers.set(page, sign);
	await page.evaluate(() => {
		const { folkmoot, signToken } = Object(globalThis);
		folkmoot.identify(async () => signToken());
	});
}
