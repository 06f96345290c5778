import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

const thread = "Heron reaches only 6 bar since I changed beans";
const languages = [
	["en", "English"],
	["ru", "Русский"],
	["hu", "Magyar"],
] as const;

/** Pictures for people to judge, in test-results/looks; what is asserted is that nothing sticks out to the side. */
async function picture(page: Page, name: string, colorScheme: "light" | "dark") {
	await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
	for (const width of [1440, 390]) {
		await page.setViewportSize({ width, height: 900 });
		await page.evaluate(() => scrollTo(0, 0));
		const path = `test-results/looks/${name}-${width}-${colorScheme}.png`;
		await page.screenshot({ path, fullPage: true });
		const over = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth);
		expect.soft(over, `pixels of ${name} beyond a window of ${width}`).toBeLessThanOrEqual(0);
	}
}

async function pictures(page: Page, path: string, name: string) {
	await page.goto(path);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	const editor = page.locator("textarea[data-editor]");
	if ((await editor.count()) > 0) {
		await editor.focus();
		await expect(page.locator(".editor-area")).toBeVisible();
	}
	await picture(page, name, "light");
	await picture(page, name, "dark");
}

for (const [locale, language] of languages) {
	test(`pictures of what a visitor sees, in ${language}`, async ({ browse, watch }) => {
		const page = await browse("demo", { locale });
		await pictures(page, "/", `home-${locale}`);
		await watch.examine(page);
		const address = await page.getByRole("link", { name: thread }).getAttribute("href");
		await pictures(page, address as string, `thread-${locale}`);
		await watch.examine(page);
		if (locale === "hu") return;
		await pictures(page, "/sign-up", `sign-up-${locale}`);
		await pictures(page, "/nowhere", `error-${locale}`);
	});

	test(`pictures of what an owner sees, in ${language}`, async ({ member, watch }) => {
		const ildiko = await member("ildiko");
		await ildiko.goto("/");
		await ildiko.getByRole("contentinfo").getByRole("button", { name: language }).click();
		await expect(ildiko.locator("html")).toHaveAttribute("lang", locale);
		await pictures(ildiko, "/new", `composer-${locale}`);
		await watch.examine(ildiko);
		await pictures(ildiko, "/admin", `admin-${locale}`);
		await watch.examine(ildiko);
		if (locale !== "en") return;
		const link = ildiko.getByRole("link", { name: thread });
		await ildiko.goto("/");
		await pictures(ildiko, (await link.getAttribute("href")) as string, "thread-owner");
		for (const place of ["rules", "categories", "members", "api-keys"])
			await pictures(ildiko, `/admin/${place}`, place);
		await pictures(ildiko, "/settings", "settings");
	});
}
