import { acceptRulesOnTheWay, join, newcomer } from "./support/join";
import { expect, test } from "./support/test";

test("somebody leaves for good, without JavaScript, and the conversation stays", async ({
	browse,
	member,
}) => {
	test.setTimeout(120_000);
	const leaver = await browse("demo", { javaScriptEnabled: false });
	const vera = newcomer("Vera Sandoval");
	await join(leaver, vera);
	await acceptRulesOnTheWay(leaver);

	const address = await test.step("asking, and being answered", async () => {
		await leaver.getByRole("radio", { name: "Question" }).check();
		await leaver.getByLabel("Category").selectOption("Espresso");
		await leaver.getByLabel("Title").fill("Does a grinder need a warm-up?");
		await leaver.getByLabel("Text", { exact: true }).fill("Mine is cold in the morning.");
		await leaver.getByRole("button", { name: "Publish" }).click();
		await expect(leaver.getByRole("article", { name: "Post 1 by Vera Sandoval" })).toBeVisible();
		return new URL(leaver.url()).pathname;
	});
	const june = await member("june", { javaScriptEnabled: false });
	await june.goto(address);
	const handle = (await june.locator('a[href^="/m/vera"]').first().getAttribute("href"))?.slice(3) as string;
	await june.getByLabel("Your reply").fill(`A minute will do, @${handle}.`);
	await june.getByRole("button", { name: "Post reply" }).click();
	await expect(june.getByRole("link", { name: `@${handle}` }).first()).toBeVisible();

	await test.step("the settings lead to a page that says what goes, and asks for the handle", async () => {
		await leaver.goto("/settings");
		await leaver.getByRole("link", { name: "Delete my membership…" }).click();
		await expect(leaver.getByRole("main")).toContainText("This cannot be undone.");
		await leaver.getByRole("radio", { name: "goes for good" }).check();
		await leaver.getByLabel("To be sure, type the handle").fill("somebody");
		await leaver.getByRole("button", { name: "Delete the membership for good" }).click();
		await expect(leaver.getByText("That is not the handle of this membership.")).toBeVisible();
		await expect(leaver.getByRole("radio", { name: "goes for good" })).toBeChecked();
	});

	await test.step("who reads it with a screen reader meets no barrier", async () => {
		const other = await member("june");
		await other.goto("/settings/membership");
		await expect(other.getByRole("group", { name: "What was written here" })).toBeVisible();
	});

	await test.step("then it ends, signed out", async () => {
		await leaver.getByLabel("To be sure, type the handle").fill(handle);
		await leaver.getByRole("button", { name: "Delete the membership for good" }).click();
		await expect(leaver.getByRole("heading", { name: "Your membership is deleted" })).toBeVisible();
		await expect(leaver.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
	});

	await test.step("others keep their answer, and read nobody's name", async () => {
		await expect(async () => {
			await june.goto(address);
			await expect(june.getByRole("article", { name: "Post 1 by Former member" })).toContainText("has left");
			await expect(june.getByRole("main")).toContainText("A minute will do, @former-");
		}).toPass();
		await expect(june.getByRole("main")).not.toContainText("Vera");
		await expect(june.getByRole("main")).not.toContainText(handle);
		await june.goto(`/m/${handle}`);
		await expect(june.getByRole("main")).not.toContainText("Vera");
	});
});
