import type { Page } from "@playwright/test";
import { mailTo } from "./mail";
import { expect, signIn } from "./test";

export interface Newcomer {
	name: string;
	email: string;
	password: string;
}

export const newcomer = (name: string): Newcomer => ({
	name,
	email: `${name.toLowerCase().replaceAll(" ", ".")}@people.example`,
	password: "a kettle sings before it boils",
});

/** Joins through the form, confirms by the link of the mail, and signs in. */
export async function join(page: Page, who: Newcomer) {
	await page.goto("/");
	await page.getByRole("banner").getByRole("link", { name: "Join" }).click();
	await page.getByLabel("Name", { exact: true }).fill(who.name);
	await page.getByLabel("Email address").fill(who.email);
	await page.getByLabel("Password").fill(who.password);
	await page.getByRole("button", { name: "Join Larkspur" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look into your mailbox");

	const { link } = await mailTo(who.email, /^Confirm your email address/);
	await page.goto(link);
	await page.getByRole("button", { name: "Confirm" }).click();
	await expect(page.getByRole("status").getByText("Your email address is confirmed.")).toBeVisible();
	await signIn(page, who);
	await expect(page.getByLabel(`Menu of ${who.name}`)).toBeVisible();
}

/** Somebody who wants to write for the first time is shown the rules, and comes back to where writing begins. */
export async function acceptRulesOnTheWay(page: Page) {
	await page.goto("/");
	await page.getByRole("main").getByRole("link", { name: "New thread" }).click();
	await expect(page.getByText("Please read the rules once. Then you can post.")).toBeVisible();
	await page.getByRole("button", { name: "I accept the rules" }).click();
	await expect(page).toHaveURL("/new");
}
