import { acceptRulesOnTheWay, join, newcomer } from "./support/join";
import { expect, test } from "./support/test";
import { postWith, startThread, writeText } from "./support/write";

test("a word list is rehearsed over a month of posts, switched on, and holds a newcomer's post", async ({
	member,
	browse,
	visitor,
	watch,
}) => {
	const june = await member("june");
	const word = "Zugzwang";
	const address = await startThread(june, {
		title: "Which words would you rather not read here?",
		text: `Mine is ${word.toLowerCase()}. It has nothing to do with coffee.`,
	});

	const ildiko = await member("ildiko");
	await ildiko.goto("/");
	await ildiko.getByRole("contentinfo").getByRole("button", { name: "English" }).click();
	await expect(ildiko.locator("html")).toHaveAttribute("lang", "en");
	await ildiko.goto("/admin/moderation/rules");
	await watch.examine(ildiko);
	await ildiko.getByRole("main").getByRole("link", { name: "Word list", exact: true }).click();
	await ildiko.getByLabel("Name").fill("Chess words");
	await ildiko.getByLabel("Words and phrases").fill(`${word}\nstalemate`);
	await ildiko.getByLabel("Expressions").fill("(zug");
	await ildiko.getByRole("button", { name: "Rehearse first" }).click();
	await expect(ildiko.getByText("This expression cannot be used")).toBeVisible();
	await expect(ildiko.getByLabel("Words and phrases")).toHaveValue(`${word}\nstalemate`);
	await ildiko.getByLabel("Expressions").fill("");
	await ildiko.getByRole("button", { name: "Rehearse first" }).click();

	await expect(ildiko.getByRole("heading", { level: 1 })).toHaveText("Rehearsal: Chess words");
	await expect(ildiko.getByText(/^Would have held 1 of \d+ posts\.$/)).toBeVisible();
	await expect(ildiko.getByText("1 without a decision")).toBeVisible();
	await expect(ildiko.locator("mark")).toHaveText(word.toLowerCase());
	await watch.examine(ildiko);
	await ildiko.getByRole("button", { name: "Switch on" }).click();
	await expect(ildiko.getByRole("status").getByText("Saved.")).toBeVisible();
	const rule = ildiko.getByRole("listitem").filter({ hasText: "Chess words" });
	await expect(rule.getByText("On", { exact: true })).toBeVisible();

	const page = await browse();
	const who = newcomer("Nadia Roth");
	await join(page, who);
	await acceptRulesOnTheWay(page);
	await page.goto(address);
	const text = `I am in ${word} between two grinders.`;
	await writeText(page, "Your reply", text);
	await page.getByRole("button", { name: "Post reply" }).click();
	await expect(page.getByText("Waiting for a moderator").first()).toBeVisible();
	await page.goto(address);
	await expect(postWith(page, text)).toBeVisible();
	for (const other of [visitor, june]) {
		await other.goto(address);
		await expect(other.getByText(text)).toHaveCount(0);
	}

	await rule.getByRole("link", { name: "Change" }).click();
	await ildiko.getByRole("button", { name: "Archive" }).click();
	await expect(ildiko.getByText("Chess words")).toHaveCount(0);
});

test("a rehearsal goes through without JavaScript", async ({ member }) => {
	const ildiko = await member("ildiko", { javaScriptEnabled: false });
	await ildiko.goto("/admin/moderation/rules");
	await ildiko.locator("button[name=rehearse]").first().click();
	await expect(ildiko.getByRole("heading", { level: 1 })).toBeVisible();
	await expect(ildiko.locator("button[name=mode][value=on]")).toBeVisible({ timeout: 20_000 });
});
