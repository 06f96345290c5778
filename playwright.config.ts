import { defineConfig } from "@playwright/test";

const asRoot = process.getuid?.() === 0;

/** Browser journeys. They run against build/, with a forum, a database and mails of their own. */
export default defineConfig({
	testDir: "e2e",
	globalSetup: "./e2e/support/run-forum.ts",
	workers: 2,
	// A slow machine gets a second try, and the journey that needed it is named aloud (scripts/test.mjs).
	retries: process.env.CI ? 1 : 0,
	timeout: 90_000,
	expect: { timeout: 10_000 },
	forbidOnly: Boolean(process.env.CI),
	reporter: "list",
	use: {
		browserName: "chromium",
		locale: "en-GB",
		timezoneId: "Europe/Budapest",
		viewport: { width: 1280, height: 900 },
		// Without pictures of every step: they slow the journeys down.
		trace: { mode: "retain-on-failure", screenshots: false, sources: true, snapshots: true },
		actionTimeout: 15_000,
		navigationTimeout: 20_000,
		contextOptions: { reducedMotion: "reduce" },
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
			args: [
				...(asRoot ? ["--no-sandbox"] : []),
				"--disable-background-networking",
				"--disable-component-update",
				"--disable-sync",
				"--no-first-run",
			],
		},
	},
});
