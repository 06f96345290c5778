/** A Chromium for the browser journeys: the one of CHROMIUM_PATH, the system's, or Playwright's; else it is installed. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const SYSTEM = [
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome-stable",
	"/usr/bin/google-chrome",
];

/** @param {(line: string) => void} say */
export function findChromium(say = console.log) {
	const found = [process.env.CHROMIUM_PATH, ...SYSTEM, playwrights()].find((path) => existsSync(path ?? ""));
	if (found) return found;
	if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
		say("No Chromium here: installing Debian's package.");
		const apt = (/** @type {string[]} */ args) =>
			execFileSync("apt-get", ["-o", "DPkg::Lock::Timeout=120", "-qq", ...args], {
				stdio: ["ignore", "ignore", "inherit"],
				env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
			});
		apt(["update"]);
		apt(["install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"]);
		const installed = SYSTEM.find((path) => existsSync(path));
		if (installed) return installed;
	}
	say("No Chromium here: installing Playwright's own.");
	execFileSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit" });
	return playwrights();
}

function playwrights() {
	try {
		return chromium.executablePath();
	} catch {
		return undefined;
	}
}
