import type { Browser } from "@playwright/test";
import { exampleRoom, hostPage } from "./host-page";
import { visit } from "./load-page";
import { type HostSite, setPolicy } from "./open-host-site";
import type { Loaded } from "./record-requests";

/** What comes some seconds after the first load, for those who stay: the stream of new posts, and what reads it. */
export function attendLater(browser: Browser, site: HostSite): Promise<Loaded[]> {
	setPolicy(site, "strict");
	return visit(
		browser,
		site,
		hostPage(site, "folkmoot", { ...exampleRoom, strict: true }),
		null,
		async (open) => {
			await open.page.locator("folkmoot-discussion").getByRole("article").first().waitFor();
			const before = open.requests().length;
			const isStream = ({ type }: Loaded) => type === "EventSource";
			for (let patience = 100; patience > 0 && !open.requests().some(isStream); patience--)
				await open.page.waitForTimeout(100);
			await open.page.waitForTimeout(300);
			return open.requests().slice(before);
		},
	);
}
