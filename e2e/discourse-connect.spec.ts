import { type ConnectSite, openConnectSite } from "../test/connect-site";
import { originOf, signInOf } from "./support/installation";
import { acceptRulesOnTheWay } from "./support/join";
import { expect, test } from "./support/test";
import { postWith, startThread } from "./support/write";

const SECRET = "kettles-and-their-lids";
let site: ConnectSite;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
	site = await openConnectSite(originOf("demo"), SECRET);
});
test.afterAll(() => site.close());

test("an owner names the site that signs members in, and one that may ask", async ({ member }) => {
	const ildiko = await member("ildiko");
	await ildiko.goto("/admin/sso");
	await ildiko.getByRole("link", { name: "Belépés oldalak között" }).click();
	const consumer = ildiko.locator("section").filter({ hasText: "Az oldalad lépteti be a tagokat" });
	const asking = ildiko.locator("section").filter({ hasText: "Ez a fórum léptet be máshová" });
	await consumer.getByLabel("Az oldalad belépési címe").fill(`${site.origin}/sign-in`);
	await consumer.getByLabel("Közös titok").fill("short");
	await consumer.getByRole("button", { name: "Mentés" }).click();
	await expect(consumer.getByText("16–200 látható latin karakter legyen")).toBeVisible();
	await consumer.getByLabel("Közös titok").fill(SECRET);
	await consumer.getByRole("button", { name: "Mentés" }).click();
	await expect(ildiko).toHaveURL("/admin/connect?saved");
	await asking.getByLabel("Az oldal címe").fill(site.origin);
	await asking.getByLabel("Közös titok").fill(SECRET);
	await asking.getByRole("button", { name: "Az oldal engedélyezése" }).click();
	await expect(asking.getByText(site.origin, { exact: true })).toBeVisible();
	await ildiko.getByLabel("Cím az sso és a sig értékkel").fill("sso=YT0x&sig=YWJj");
	await ildiko.getByRole("button", { name: "Vizsgálat" }).click();
	await expect(ildiko.getByText("64 hexadecimális számjeggyel")).toBeVisible();
});

test("a customer of the site continues with it, accepts the rules and posts", async ({ browse }) => {
	site.customer = {
		external_id: "shop-77",
		email: "nora@people.example",
		name: "Nóra Kiss",
		username: "nora",
	};
	const nora = await browse();
	await nora.goto("/sign-in");
	await nora.getByRole("link", { name: "Continue with Larkspur" }).click();
	await expect(nora.getByLabel("Menu of Nóra Kiss")).toBeVisible();
	await expect(nora).toHaveURL("/");
	await acceptRulesOnTheWay(nora);
	await startThread(nora, { title: "Signed in by the shop", text: "Nobody asked me for a password." });
	await expect(postWith(nora, "Nobody asked me for a password.")).toContainText("Nóra Kiss");
});

test("a sign-in link of somebody else signs nobody in", async ({ browse }) => {
	site.customer = { external_id: "shop-666", email: "eve@people.example", name: "Eve" };
	const eve = await browse();
	const next = async (address: string) =>
		(await eve.request.get(address, { maxRedirects: 0 })).headers().location ?? "";
	const stolen = await next(await next("/session/sso"));
	expect(stolen).toContain(`${originOf("demo")}/session/sso_login?sso=`);
	const victim = await browse();
	await victim.goto(stolen);
	await expect(victim.getByRole("heading", { level: 1 })).toContainText("began in another browser");
	await expect(victim.getByLabel("Menu of Eve")).toHaveCount(0);
});

test("another site takes the forum's sign-in, without scripts and with a form on the way", async ({
	browse,
}) => {
	const page = await browse("demo", { javaScriptEnabled: false });
	await page.goto(`${site.origin}/members`);
	await expect(page).toHaveURL(/\/sign-in\?next=/);
	const { email, password } = await signInOf("june");
	await page.getByLabel("Email address").fill(email);
	await page.getByLabel("Password").fill(password);
	await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
	await expect(page.getByRole("heading", { name: /^Welcome, June/ })).toBeVisible();
	await page.goto(`${site.origin}/members`);
	await expect(page).toHaveURL(new RegExp(`^${site.origin}/back`));
});
