import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { databaseAddress, withDatabase } from "./support/database";
import { type HostSite, openHostSite } from "./support/host-site";
import { freePort, startForum, untilReady } from "./support/run-forum";
import { compose, discussion, postOf, signCustomersIn, stage, write } from "./support/widget-page";

let site: HostSite;
test.beforeAll(async () => {
	site = await openHostSite();
});
test.afterAll(() => site.close());

async function openAs(page: Page, who: string, thread: string, host = site) {
	await page.goto(`${host.origin}/empty.html`);
	await stage(page, "folkmoot-discussion", { thread });
	await signCustomersIn(page, () => host.tokenFor(who));
	await expect(discussion(page).getByRole("textbox", { name: "Your reply" })).toBeVisible();
}

const field = (page: Page) => discussion(page).getByRole("textbox", { name: "Your reply" });
const send = (page: Page) => discussion(page).getByRole("button", { name: "Post", exact: true }).click();
const acceptAndSend = (page: Page) =>
	discussion(page).getByRole("button", { name: "Accept and send" }).click();

test("an unfinished text survives a reload, and a blocked storage blocks nothing", async ({
	page,
	browser,
}) => {
	await openAs(page, "Dora", "drafts");
	await compose(page, "Half a sen");
	await openAs(page, "Dora", "drafts");
	await field(page).focus();
	await expect(discussion(page).getByRole("toolbar")).toBeVisible();
	await expect(field(page)).toHaveValue("Half a sen");

	const locked = await (await browser.newContext()).newPage();
	await locked.addInitScript(() => {
		const refuse = () => {
			throw new DOMException("Access is denied for this document.", "SecurityError");
		};
		for (const name of ["localStorage", "sessionStorage", "indexedDB"])
			Object.defineProperty(globalThis, name, { get: refuse });
	});
	await openAs(locked, "Dora", "drafts");
	await compose(locked, "Half a");
	await discussion(locked).getByRole("button", { name: "Cancel" }).click();
	await expect(discussion(locked).getByRole("toolbar")).toBeHidden();
	await compose(locked, "Without a storage.");
	await discussion(locked).getByRole("button", { name: "Cancel" }).click();
	await field(locked).focus();
	await expect(discussion(locked).getByRole("toolbar")).toBeVisible();
	await expect(field(locked)).toHaveValue("Without a storage.");
	await send(locked);
	await acceptAndSend(locked);
	await expect(postOf(locked, "Without a storage.")).toBeVisible();
	await locked.context().close();
});

test("an answer that is lost on its way is no second post", async ({ page }) => {
	await site.postAs("Egon", "lost", "First.");
	await openAs(page, "Egon", "lost");
	let answers = 0;
	await page.route("**/embed/v1/threads/lost/posts", async (route) => {
		if (route.request().method() !== "POST") return route.continue();
		const response = await route.fetch();
		answers++;
		if (answers === 1) return route.abort("connectionreset");
		await route.fulfill({ response });
	});
	await write(page, "Said once.");
	await expect(postOf(page, "Said once.")).toBeVisible();
	expect(answers).toBe(2);
	await openAs(page, "Egon", "lost");
	await expect(discussion(page).getByRole("article")).toHaveCount(2);
});

test("a forum that dies in the middle of a post has it once when it is back", async ({ page }) => {
	const dataDir = await mkdtemp(join(tmpdir(), "folkmoot-e2e-"));
	const address = `http://localhost:${await freePort()}`;
	const settings = {
		DATABASE_URL: await databaseAddress(),
		FOLKMOOT_DEMO: "off",
		FOLKMOOT_WORKER: "off",
		FOLKMOOT_DEFAULT_BRAND: "demo",
	};
	const start = async () => {
		const forum = startForum(dataDir, address, settings);
		await untilReady(forum, address);
		return forum;
	};
	let forum = await start();
	const host = await openHostSite({ forum: address });
	try {
		await host.postAs("Fanni", "restart", "First.");
		await openAs(page, "Fanni", "restart", host);
		await compose(page, "In the middle of a restart.");
		await withDatabase(async (client) => {
			await client.query("begin");
			await client.query(
				`select 1 from thread t join placement p on p.brand_id = t.brand_id and p.thread_id = t.id
				where p.key = 'restart' for update of t`,
			);
			await send(page);
			const waiting =
				"select count(*)::int as count from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))";
			await expect.poll(async () => (await client.query(waiting)).rows[0].count).toBeGreaterThan(0);
			forum.kill("SIGKILL");
			await expect(discussion(page).getByText("No connection. Your post is kept here")).toBeVisible();
		});
		forum = await start();
		await expect(postOf(page, "In the middle of a restart.")).toBeVisible({ timeout: 30_000 });
		await openAs(page, "Fanni", "restart", host);
		await expect(discussion(page).getByRole("article")).toHaveCount(2);
	} finally {
		host.close();
		forum.kill("SIGKILL");
		await rm(dataDir, { recursive: true, force: true });
	}
});

test("what others write is announced by the stream, and where no stream gets through by asking", async ({
	page,
	browser,
}) => {
	await site.postAs("Greta", "live", "First.");
	const polling = await (await browser.newContext()).newPage();
	await polling.clock.install();
	await polling.route("**/embed/v1/events**", (route) => route.abort());
	for (const reader of [page, polling]) {
		await reader.goto(`${site.origin}/empty.html`);
		await stage(reader, "folkmoot-discussion", { thread: "live" }, { thread: "live" });
		await expect(postOf(reader, "First.")).toHaveCount(2);
	}
	const opened = page.waitForResponse(/\/embed\/v1\/events/);
	const refused = polling.waitForRequest(/\/embed\/v1\/counts/);
	await polling.clock.fastForward(4_000);
	await Promise.all([opened, refused]);
	await site.postAs("Hugo", "live", "Hello from elsewhere.");
	await polling.clock.fastForward(31_000);
	for (const reader of [page, polling]) {
		await discussion(reader).first().getByRole("button", { name: "Show 1 new reply" }).click();
		await expect(discussion(reader).first().getByText("Hello from elsewhere.")).toBeVisible();
		await expect(discussion(reader).first().getByRole("article").last()).toBeFocused();
	}
	await polling.context().close();
});
