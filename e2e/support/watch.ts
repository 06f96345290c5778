import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, ConsoleMessage, Page, Response } from "@playwright/test";

const STANDARD = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/** Run in the page by hand: AxeBuilder brings every check that passed out of the page, and that costs seconds. */
const ofBuilder = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright"));
const axeSource = readFileSync(ofBuilder.resolve("axe-core/axe.min.js"), "utf8");

type Results = Awaited<ReturnType<AxeBuilder["analyze"]>>;
declare const axe: { run: (what: object, options: object) => Promise<Results> };

/** Looks over the shoulder of everybody who browses, and remembers what must not happen. */
export class Watch {
	readonly faults: string[] = [];
	#refused = new Set<string>();
	#pages: Page[] = [];

	/** Errors of scripts, of the content security policy (Chromium says them on the console) and of the server. */
	watchContext(context: BrowserContext) {
		context.on("console", (message) => this.#hear(message));
		context.on("weberror", (error) => this.faults.push(`script error: ${error.error().message}`));
		context.on("response", (response) => this.#see(response));
	}

	/** Every page is examined once it stands, before anything is done or expected on it. */
	async watchPage(page: Page) {
		this.#pages.push(page);
		const unexamined = page.locator("html:not([data-examined])");
		await page.addLocatorHandler(unexamined, () => this.examine(page), { noWaitAfter: true });
	}

	/**
	 * Looks for barriers on the page as it is now: once for each page, and wherever a journey opens something. The
	 * sample of a theme is left out, since its colours may be bad until they are saved.
	 */
	async examine(page: Page) {
		await page.waitForLoadState("load");
		await page.evaluate(axeSource);
		const violations = await page.evaluate(async (values) => {
			document.documentElement.setAttribute("data-examined", "");
			const options = { runOnly: { type: "tag", values }, resultTypes: ["violations"] };
			const { violations } = await axe.run({ exclude: ["[data-theme-preview]"] }, options);
			return violations.map(({ id, help, nodes }) => ({
				id,
				help,
				nodes: nodes.map(({ target }) => ({ target })),
			}));
		}, STANDARD);
		for (const { id, help, nodes } of violations) {
			const targets = nodes.map(({ target }) => target.join(" ")).join(", ");
			this.faults.push(`${id} at ${page.url()}: ${help}: ${targets}`);
		}
	}

	/** Pages at which a journey ended without another look. */
	async examineRest() {
		for (const page of this.#pages.filter((page) => !page.isClosed() && page.url().startsWith("http"))) {
			if ((await page.locator("html:not([data-examined])").count()) > 0) await this.examine(page);
		}
	}

	#hear(message: ConsoleMessage) {
		if (message.type() !== "error") return;
		const { url } = message.location();
		const text = `${message.text()} (${url})`;
		// Chromium complains of each page that says 404 or 422, and such pages belong to the journeys.
		if (this.#refused.has(url) && text.startsWith("Failed to load resource")) return;
		this.faults.push(`console: ${text}`);
	}

	#see(response: Response) {
		if (response.status() >= 500) this.faults.push(`${response.status()} from ${response.url()}`);
		else if (isExpected(response)) this.#refused.add(response.url());
	}
}

/**
 * Pages that refuse, answers of the desk's forms that somebody else was faster or that something is missing, and of the
 * editor's that a picture is none.
 */
const isExpected = (response: Response) =>
	(response.status() >= 400 && response.request().isNavigationRequest()) ||
	([409, 422].includes(response.status()) && /^\/(mod\/|uploads$)/.test(new URL(response.url()).pathname));
