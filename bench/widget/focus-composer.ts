import type { Browser } from "@playwright/test";
import { exampleRoom, hostPage } from "./host-page";
import { visit } from "./load-page";
import { type HostSite, setPolicy } from "./open-host-site";
import type { Loaded } from "./record-requests";

const CUSTOMER = "anna";

/** What is loaded when a customer who accepted the rules enters the field below the posts. */
export async function focusComposer(browser: Browser, site: HostSite): Promise<Loaded[]> {
	await acceptRules(site);
	setPolicy(site, "strict");
	return visit(
		browser,
		site,
		hostPage(site, "folkmoot", { ...exampleRoom, strict: true }),
		null,
		async (open) => {
			const discussion = open.page.locator("folkmoot-discussion");
			await discussion.getByRole("article").first().waitFor();
			const token = await tokenOf(site);
			await discussion.evaluate((element, text) => element.setAttribute("token", text), token);
			const field = discussion.getByRole("textbox", { name: "Your reply" });
			await field.waitFor();
			await open.page.waitForLoadState("networkidle");
			const before = open.requests().length;
			await field.focus();
			await discussion.getByRole("toolbar").waitFor();
			await open.page.waitForLoadState("networkidle");
			return open.requests().slice(before);
		},
	);
}

const tokenOf = async (site: HostSite) => (await fetch(`${site.origin}/token?who=${CUSTOMER}`)).text();

async function acceptRules(site: HostSite) {
	const { session } = await send(site, "session", { token: await tokenOf(site) });
	const { version } = (await (await fetch(`${site.forum}/embed/v1/rules?locale=en`)).json()) as {
		version: number;
	};
	await send(site, "rules/acceptance", { version }, `${session}`);
}

async function send(site: HostSite, path: string, body: object, session?: string) {
	const headers: Record<string, string> = { Origin: site.origin, "Content-Type": "application/json" };
	if (session) headers.Authorization = `Bearer ${session}`;
	const answer = await fetch(`${site.forum}/embed/v1/${path}`, {
		method: "POST",
		headers,
		body: JSON.stringify(body),
	});
	if (!answer.ok) throw new Error(`/embed/v1/${path} answered ${answer.status}: ${await answer.text()}`);
	return (await answer.json()) as Record<string, unknown>;
}
