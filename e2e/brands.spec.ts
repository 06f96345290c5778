import { originOf } from "./support/installation";
import { expect, test } from "./support/test";
import { openEditor, openThread } from "./support/write";

test("a thread of one brand is not there at the other", async ({ visitor, browse }) => {
	await openThread(visitor, "Changing the pump of a One");
	const ours = new URL(visitor.url()).pathname;
	const neighbour = await browse("acme");
	await neighbour.goto("/");
	await expect(neighbour).toHaveTitle("Acme Outdoor");
	await neighbour.getByRole("link", { name: "Ridge 2 dripping on my face" }).click();
	const theirs = new URL(neighbour.url()).pathname;

	expect((await visitor.goto(theirs))?.status()).toBe(404);
	await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(
		"This thread is not here, or not for you to see.",
	);
	expect((await neighbour.goto(ours))?.status()).toBe(404);
	expect((await neighbour.goto("/m/june"))?.status()).toBe(404);
	expect((await visitor.goto("/c/tents"))?.status()).toBe(404);
});

test("a session of one brand opens nothing at the other", async ({ member }) => {
	const june = await member("june");
	const session = (await june.context().cookies()).filter(({ name }) => name === "folkmoot");
	expect(session).toHaveLength(1);
	await june.goto(originOf("acme"));
	await expect(june.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();

	// Even when somebody carries the cookie over by hand.
	await june.context().addCookies(session.map(({ name, value }) => ({ name, value, url: originOf("acme") })));
	await june.reload();
	await expect(june.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
	await june.goto(originOf("demo"));
	await expect(june.getByLabel("Menu of June Okafor")).toBeVisible();
});

test("the list behind @ offers members of the own brand only", async ({ member }) => {
	const isla = await member("isla");
	await openThread(isla, "What I took out of the Scree 45");
	await openEditor(isla, "Your reply");
	const answers = isla.waitForResponse(/\/members\/suggest\?q=jun/);
	await isla.keyboard.type("@jun");
	expect(await (await answers).json()).toEqual({ items: [] });
	for (const _ of "jun") await isla.keyboard.press("Backspace");
	await isla.keyboard.type("gu");
	await expect(isla.getByRole("option")).toHaveCount(1);
	await expect(isla.getByRole("option")).toContainText("@gus");
});
