import { expect, test } from "./support/test";
import { choose, postWith, reply, startThread, writeText } from "./support/write";

test("a moderator hides a post with a reason, and restores it", async ({ member, visitor }) => {
	const june = await member("june");
	const address = await startThread(june, { title: "A tray that catches drips", text: "What do you use?" });
	const sanyi = await member("sanyi");
	await sanyi.goto(address);
	const text = "Egy régi tepsit, és ezt a mondatot.";
	await writeText(sanyi, "A válaszod", text);
	await sanyi.keyboard.press("ControlOrMeta+Enter");
	await expect(postWith(sanyi, text)).toBeVisible();

	const marek = await member("marek");
	await marek.goto(address);
	await choose(postWith(marek, text), "Hide");
	await expect(marek.getByRole("heading", { level: 1 })).toHaveText("Hide the post by Horváth Sándor");
	await marek.getByLabel("Reason").selectOption({ label: "Off topic" });
	await marek.getByRole("button", { name: "Hide" }).click();
	await expect(postWith(marek, text)).toContainText("Hidden from others by a moderator.");

	for (const page of [visitor, june]) {
		await page.goto(address);
		await expect(page.getByText("Post 2 was hidden by a moderator.")).toBeVisible();
		await expect(page.getByText(text)).toHaveCount(0);
	}
	await sanyi.goto(address);
	await expect(postWith(sanyi, text)).toBeVisible();

	await choose(postWith(marek, text), "Restore");
	await expect(postWith(marek, text)).not.toContainText("Hidden from others");
	await visitor.reload();
	await expect(postWith(visitor, text)).toBeVisible();
});

test("a locked thread takes no replies of members, and a pinned one stands first", async ({ member }) => {
	const june = await member("june");
	const title = "Group buy of shower screens";
	const address = await startThread(june, { title, text: "Who joins?", category: "Workshop" });
	const marek = await member("marek");
	await marek.goto(address);
	await marek.getByText("Moderate", { exact: true }).click();
	await marek.getByRole("button", { name: "Pin", exact: true }).click();
	await expect(marek.getByRole("main").getByText("Pinned", { exact: true })).toBeVisible();
	await marek.getByText("Moderate", { exact: true }).click();
	await marek.getByRole("link", { name: "Lock", exact: true }).click();
	await marek.getByLabel("Reason").fill("The order is placed.");
	await marek.getByRole("button", { name: "Lock", exact: true }).click();
	await expect(marek.getByRole("textbox", { name: "Your reply" })).toBeVisible();
	await expect(marek.getByRole("main").getByText("Locked", { exact: true })).toBeVisible();

	await june.reload();
	await expect(
		june.getByText("This thread is locked and takes no more replies. The order is placed."),
	).toBeVisible();
	await expect(june.getByRole("textbox", { name: "Your reply" })).toHaveCount(0);
	await june.goto("/c/workshop");
	await expect(june.getByRole("listitem").filter({ hasText: title })).toBeVisible();
	await expect(june.locator("[data-row-link]").first()).toHaveText(title);

	for (const [act, state] of [
		["Unpin", "Pinned"],
		["Unlock", "Locked"],
	] as const) {
		await marek.getByText("Moderate", { exact: true }).click();
		await marek.getByRole("button", { name: act, exact: true }).click();
		await expect(marek.getByRole("main").getByText(state, { exact: true })).toHaveCount(0);
	}
	await june.goto(address);
	await reply(june, "Open again, thank you.");
});

test("an idea gets votes, a status and an official answer", async ({ member, visitor }) => {
	const june = await member("june");
	const title = "A longer power cord for the One";
	const address = await startThread(june, {
		kind: "Idea",
		category: "Ideas",
		title,
		text: "Mine ends in mid-air.",
	});
	const vote = june.getByRole("button", { name: /votes$/ });
	const told = june.waitForResponse((response) => response.url().endsWith("/vote"));
	await vote.click();
	await expect(vote).toHaveAttribute("aria-pressed", "true");
	await told;
	await june.reload();
	await expect(vote).toHaveAttribute("aria-pressed", "true");
	await expect(vote).toContainText("1");

	const marek = await member("marek");
	await marek.goto(address);
	await marek.getByText("Moderate", { exact: true }).click();
	await marek.getByRole("link", { name: "Set the idea's status" }).click();
	await marek.getByLabel("Where the idea stands").selectOption("Planned");
	await writeText(marek, "Official answer", "Two metres, from batch 2701 on.");
	await marek.getByRole("button", { name: "Save" }).click();
	await expect(marek.getByRole("region", { name: "Official answer by Larkspur" })).toBeVisible();

	await visitor.goto(address);
	const official = visitor.getByRole("region", { name: "Official answer by Larkspur" });
	await expect(official).toContainText("Two metres, from batch 2701 on.");
	await expect(official).toContainText("Planned");
	await june.goto("/notifications");
	await expect(june.getByRole("listitem").filter({ hasText: title })).toContainText("answered the idea");
});
