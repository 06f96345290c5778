import type { Browser } from "@playwright/test";
import { countsPage } from "./host-page";
import { visit } from "./load-page";
import { type HostSite, setPolicy } from "./open-host-site";
import type { Loaded } from "./record-requests";

export const COUNTS = 50;

/** What a page of counts asks for, until each of them shows a number. */
export function showCounts(browser: Browser, site: HostSite): Promise<Loaded[]> {
	setPolicy(site, "strict");
	return visit(browser, site, countsPage(site, COUNTS), null, async ({ page, requests }) => {
		await page.waitForFunction(
			(count) =>
				[...document.querySelectorAll("folkmoot-count")].filter((one) =>
					/^\d/.test(one.shadowRoot?.textContent ?? ""),
				).length === count,
			COUNTS,
		);
		await page.waitForLoadState("networkidle");
		return requests();
	});
}
