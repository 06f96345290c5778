import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { type BrandSlug, brandOf, installation, originOf, type Person, signInOf } from "./installation";
import { Watch } from "./watch";

type StorageState = Exclude<BrowserContextOptions["storageState"], string | undefined>;

interface Journey {
	/** Sees every page of the journey: barriers, errors and refusals fail it. */
	watch: Watch;
	/** A browser of its own for somebody who is nobody yet. */
	browse: (brand?: BrandSlug, options?: BrowserContextOptions) => Promise<Page>;
	/** A page in the browser of somebody without an account. */
	visitor: Page;
	/** A page in a browser of its own, signed in as somebody of the cast. */
	member: (person: Person, options?: BrowserContextOptions) => Promise<Page>;
}

interface Shared {
	/** People sign in once; later browsers get their cookie. */
	sessions: Map<Person, StorageState>;
}

export const test = base.extend<Journey, Shared>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
	sessions: [async ({}, use) => use(new Map()), { scope: "worker" }],
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
	baseURL: async ({}, use) => use(installation().address),
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
	watch: async ({}, use) => {
		const watch = new Watch();
		await use(watch);
		await watch.examineRest();
		expect(watch.faults, "what nobody should have to meet").toEqual([]);
	},
	browse: async ({ browser, watch }, use) => {
		await use(async (brand = "demo", options = {}) => {
			const context = await browser.newContext({ baseURL: originOf(brand), ...options });
			watch.watchContext(context);
			const page = await context.newPage();
			// Axe is a script itself. Without scripts the pages are the same HTML, examined in the other journeys.
			if (options.javaScriptEnabled !== false) await watch.watchPage(page);
			return page;
		});
	},
	visitor: async ({ browse }, use) => use(await browse()),
	member: async ({ browse, sessions }, use) => {
		await use(async (person, options) => {
			const known = sessions.get(person);
			const page = await browse(brandOf(person), { ...options, storageState: known });
			if (!known) sessions.set(person, await signInAs(page, person));
			return page;
		});
	},
});

async function signInAs(page: Page, person: Person): Promise<StorageState> {
	await signIn(page, await signInOf(person));
	return page.context().storageState();
}

/** Signs in through the form, as people do. */
export async function signIn(page: Page, { email, password }: { email: string; password: string }) {
	await page.goto("/sign-in");
	await page.getByLabel("Email address").fill(email);
	await page.getByLabel("Password").fill(password);
	await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
	// Whose language it is from here on is theirs to say.
	await expect(page.locator("body[data-member]")).toBeVisible();
}

export { expect };
