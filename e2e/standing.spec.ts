import { acceptRulesOnTheWay, join, newcomer } from "./support/join";
import { expect, test } from "./support/test";
import { startThread } from "./support/write";

test("a newcomer earns the first badge, sees why, and reads where every point comes from", async ({
	visitor,
	member,
}) => {
	test.setTimeout(120_000);
	await join(visitor, newcomer("Vera Lindqvist"));
	await acceptRulesOnTheWay(visitor);
	const address = await startThread(visitor, { title: "Hello from Uppsala", text: "A Wren, and a teapot." });
	const june = await member("june");
	await june.goto(address);
	await june.getByRole("button", { name: /^Like/ }).first().click();
	await expect(june.getByRole("button", { name: /Like/ }).first()).toHaveAttribute("aria-pressed", "true");

	await expect(async () => {
		await visitor.goto("/notifications");
		await expect(visitor.getByRole("main")).toContainText("First post", { timeout: 1_000 });
	}).toPass({ timeout: 30_000 });
	await visitor
		.getByRole("main")
		.getByRole("link", { name: /First post/ })
		.first()
		.click();
	await expect(visitor.getByRole("heading", { level: 1 })).toContainText("First post");
	await visitor.getByRole("button", { name: "Carry it as a title" }).click();
	await expect(visitor.getByText("You carry it as a title.")).toBeVisible();

	await visitor
		.getByRole("banner")
		.getByLabel(/^Menu of Vera/)
		.click();
	await visitor.getByRole("link", { name: "Profile" }).click();
	await expect(visitor.getByRole("list", { name: "Badges" }).getByText("First post")).toBeVisible();
	await visitor.getByRole("link", { name: "Why do I have these points?" }).click();
	await expect(visitor.getByText(/^Thread started in/)).toBeVisible();
	await expect(visitor.getByText(/^Like received in/)).toBeVisible();
	await visitor.goto("/badges");
	await expect(visitor.getByText("You have it").first()).toBeVisible();
});

test("an owner tries rules before they apply, and makes a badge that goes to all who earned it", async ({
	member,
}) => {
	test.setTimeout(120_000);
	const ruth = await member("ruth");
	await ruth.goto("/admin/standing");
	await ruth
		.getByRole("row", { name: /Like received/ })
		.getByRole("spinbutton")
		.first()
		.fill("5");
	await ruth.getByRole("button", { name: "Try it on the last 90 days" }).click();
	await expect(ruth.getByText("Nothing is saved yet.")).toBeVisible();
	await ruth.getByRole("link", { name: "To look at" }).click();
	await expect(ruth.getByRole("heading", { level: 1 })).toHaveText("To look at");
	await ruth.getByRole("navigation").getByRole("link", { name: "Badges" }).click();
	await ruth.getByText("New badge", { exact: true }).click();
	const making = ruth.locator("form", { has: ruth.getByLabel("Short name in the address") });
	await making.getByLabel("Short name in the address").fill("pathfinder");
	await making.getByLabel("Name in English").fill("Pathfinder");
	await making.getByLabel("What it is for, in English").fill("Wrote here, and did not get lost.");
	await making.getByRole("button", { name: "How many would have it?" }).click();
	await expect(ruth.getByText(/\d+ members? would have it\./).first()).toBeVisible();
	await making.getByRole("button", { name: "Save" }).click();
	await expect(ruth.getByText("Saved.").first()).toBeVisible();
	await expect(async () => {
		await ruth.goto("/badges/pathfinder");
		await expect(ruth.locator(".holder-list li").first()).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: 30_000 });
});
