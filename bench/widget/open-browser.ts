import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "../../scripts/find-chromium.mjs";
import type { Cleanup } from "../cleanup";
import { say } from "../say";

/** A browser without a way out: peers ask other hosts for pictures, and those of the day must not be measured. */
export async function openBrowser(cleanup: Cleanup): Promise<Browser> {
	const browser = await chromium.launch({
		executablePath: findChromium(say),
		args: [
			...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
			"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
			"--no-first-run",
		],
	});
	cleanup.later(() => browser.close());
	return browser;
}
