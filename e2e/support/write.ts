import type { Locator, Page } from "@playwright/test";
import { withDatabase } from "./database";
import { expect } from "./test";

/** The rich editor of a field, once it has taken the place of the plain one, with the caret in it. */
export async function openEditor(page: Page, label: string): Promise<Locator> {
	const field = page.getByRole("textbox", { name: label });
	await field.focus();
	await expect(field).toHaveAttribute("contenteditable", "true");
	await field.focus();
	return field;
}

/** Goes to a thread of the demo: on lists newer ones of other journeys stand before it, by and by on a page of their own. */
export async function openThread(page: Page, title: string): Promise<void> {
	const path = await withDatabase(async (client) => {
		const { rows } = await client.query(
			"select '/t/' || id || '/' || slug as path from thread where title like $1",
			[`${title}%`],
		);
		return rows[0].path as string;
	});
	await page.goto(path);
}

interface NewThread {
	kind?: "Discussion" | "Question" | "Idea";
	category?: string;
	title: string;
	text: string;
	tags?: string;
}

/** Starts a thread with a plain text and returns its address. */
export async function startThread(page: Page, thread: NewThread): Promise<string> {
	const { kind = "Discussion", category = "Espresso", title, text, tags = "" } = thread;
	await page.goto("/new");
	await page.getByRole("radio", { name: kind }).check();
	await page.getByLabel("Category").selectOption(category);
	await page.getByLabel("Title").fill(title);
	await writeText(page, "Text", text);
	await page.getByLabel("Tags").fill(tags);
	await page.getByRole("button", { name: "Publish" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
	return new URL(page.url()).pathname;
}

/** Writes into the editor, as a person does. */
export async function writeText(page: Page, label: string, text: string) {
	await openEditor(page, label);
	await page.keyboard.insertText(text);
}

export async function reply(page: Page, text: string): Promise<Locator> {
	await writeText(page, "Your reply", text);
	await page.getByRole("button", { name: "Post reply" }).click();
	const post = postWith(page, text);
	await expect(post).toBeVisible();
	return post;
}

export const postWith = (page: Page, text: string) => page.getByRole("article").filter({ hasText: text });

/** Chooses from the menu behind the three dots of a post. */
export async function choose(post: Locator, entry: string) {
	await post.getByLabel(/^More for post/).click();
	await post.locator(".menu-list").getByText(entry, { exact: true }).click();
}
