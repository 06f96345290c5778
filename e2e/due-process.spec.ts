import type { Page } from "@playwright/test";
import { acceptRulesOnTheWay, join, newcomer } from "./support/join";
import { mailTo } from "./support/mail";
import { decide, holdThread } from "./support/moderation";
import { expect, test } from "./support/test";
import { postWith, reply, startThread, writeText } from "./support/write";

test("somebody without an account reports illegal content, and gets a number and a mail", async ({
	browse,
	member,
	visitor,
	watch,
}) => {
	// Somebody of their own: strikes stay with a member, and the cast is needed elsewhere.
	const seller = await browse();
	await join(seller, newcomer("Sam Seller"));
	await acceptRulesOnTheWay(seller);
	const address = await startThread(seller, {
		title: "Grinders from the back of a van",
		text: "Cheap, no questions.",
	});
	await visitor.goto(address);
	await visitor.getByRole("contentinfo").getByRole("link", { name: "Report illegal content" }).click();
	await expect(visitor.getByLabel("Where is it?")).toHaveValue(new RegExp(`${address}$`));
	await visitor.getByLabel("Why is it illegal?").fill("It offers stolen goods for sale.");
	await visitor.getByLabel("I believe in good faith").check();
	await visitor.getByRole("button", { name: "Send the notice" }).click();
	await expect(visitor.getByRole("alert")).toBeVisible();
	await expect(visitor.getByLabel("Why is it illegal?")).toHaveValue("It offers stolen goods for sale.");
	await watch.examine(visitor);
	await visitor.getByLabel("Your name").fill("Vera Visitor");
	await visitor.getByLabel("Your email address").fill("vera@people.example");
	await visitor.getByRole("button", { name: "Send the notice" }).click();
	await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Your notice has arrived");
	const reference = await visitor.locator(".reference").textContent();
	const received = await mailTo("vera@people.example", /has arrived/);
	expect(received.subject).toContain(reference as string);

	const marek = await member("marek");
	await decide(marek, "reported", "Grinders from the back of a van", {
		outcome: "remove",
		reason: "illegal",
	});
	const outcome = await mailTo("vera@people.example", /the decision/);
	expect(outcome.text).toContain("We agree with you");
	await visitor.goto(address);
	await expect(visitor.getByText("This thread is not here, or not for you to see.")).toBeVisible();
});

test("a newcomer's held post comes back for changes, is sent again and approved", async ({
	browse,
	member,
	visitor,
	watch,
}) => {
	const june = await member("june");
	const address = await startThread(june, { title: "Who repairs pumps in Leeds?", text: "Mine hums." });
	await holdThread(address);
	const nora = await browse();
	const who = newcomer("Nora Newt");
	await join(nora, who);
	await acceptRulesOnTheWay(nora);
	await nora.goto(address);
	await writeText(nora, "Your reply", "Call my cousin, he is the best crook in town.");
	await nora.getByRole("button", { name: "Post reply" }).click();
	const own = postWith(nora, "Call my cousin");
	await expect(own.getByText("Waiting for a moderator")).toBeVisible();
	await expect(own.getByText(/about number \d+ in the queue/)).toBeVisible();
	for (const page of [june, visitor]) {
		await page.goto(address);
		await expect(page.getByText("Mine hums.").first()).toBeVisible();
		await expect(page.getByText(/Call my cousin|waits for a moderator/)).toHaveCount(0);
	}

	const marek = await member("marek");
	await decide(marek, "held", "Call my cousin", {
		outcome: "return",
		reason: "other",
		message: "Please say it without calling anybody names.",
		passage: "the best crook in town",
	});
	const letter = await mailTo(who.email, /sent back for changes/);
	expect(letter.text).toContain("Please say it without calling anybody names.");
	await nora.goto("/notifications");
	await nora
		.getByRole("listitem")
		.filter({ hasText: "ask you to change your post" })
		.getByRole("link")
		.click();
	await expect(own.getByText("Please say it without calling anybody names.")).toBeVisible();
	await expect(own.locator("mark")).toHaveText("the best crook in town");
	await watch.examine(nora);
	await own.getByRole("link", { name: "Edit and send again" }).click();
	await writeText(nora, "Text", " Or rather: he repairs pumps.");
	await nora.getByRole("button", { name: "Save" }).click();
	await expect(own.getByText("Waiting for a moderator")).toBeVisible();

	await decide(marek, "held", "he repairs pumps", { outcome: "approve" });
	await expect(async () => {
		await nora.goto("/notifications");
		await expect(nora.getByRole("listitem").filter({ hasText: "have approved your post" })).toBeVisible({
			timeout: 1_000,
		});
	}).toPass();
	await visitor.goto(address);
	await expect(postWith(visitor, "he repairs pumps")).toBeVisible();
});

test("a report, a decision, a statement, an appeal: another person overturns, and all is back", async ({
	browse,
	member,
	visitor,
	watch,
}) => {
	test.setTimeout(120_000);
	const june = await member("june");
	const address = await startThread(june, { title: "Water from the tap or the bottle?", text: "Which?" });
	const otto = await browse();
	const who = newcomer("Otto Owl");
	await join(otto, who);
	await acceptRulesOnTheWay(otto);
	await otto.goto(address);
	await reply(otto, "Only fools drink from the bottle.");

	await june.goto(address);
	await postWith(june, "Only fools")
		.getByRole("link", { name: /^Report post/ })
		.click();
	await june.getByRole("radio", { name: "Harassment or insult" }).check();
	await june.getByLabel("What should moderators know?").fill("He means me.");
	await watch.examine(june);
	await june.getByRole("button", { name: "Send the report" }).click();
	await expect(june.getByRole("heading", { level: 1 })).toHaveText("Thank you, your report has arrived");
	const reference = await june.locator(".reference").textContent();

	const marek = await member("marek");
	await decide(marek, "reported", "Only fools", {
		outcome: "silence",
		reason: "harassment",
		days: "3",
		content: "hide",
		message: "Calling others fools is an insult.",
	});
	const statement = await mailTo(who.email, /You cannot post for a while/);
	expect(statement.text).toContain("Calling others fools is an insult.");
	await visitor.goto(address);
	await expect(visitor.getByText("Only fools")).toHaveCount(0);
	await otto.goto(new URL(/http\S+\/decisions\/\d+/.exec(statement.text)?.[0] ?? "").pathname);
	await expect(otto.getByRole("heading", { level: 1 })).toHaveText("You cannot post for a while");
	await expect(otto.getByRole("region", { name: "Your membership" })).toContainText("You cannot post until");
	await otto.getByLabel("Why should the decision be changed?").fill("It is a proverb of my village.");
	await otto.getByRole("button", { name: "Send the appeal" }).click();
	await expect(otto.getByText("Your appeal has arrived.")).toBeVisible();
	await watch.examine(otto);
	await booksSay(otto, "Taken back: it does not stand any more.");

	await june.goto("/decisions");
	await expect(june.getByRole("listitem").filter({ hasText: reference as string })).toContainText(
		"You were right",
	);

	const ildiko = await member("ildiko");
	await decide(ildiko, "appeals", "Only fools", { outcome: "overturn", message: "A proverb, indeed." });
	const outcome = await mailTo(who.email, /^Your appeal/);
	expect(outcome.text).toContain("A proverb, indeed.");
	await otto.goto(new URL(/http\S+\/decisions\/\d+/.exec(statement.text)?.[0] ?? "").pathname);
	await expect(otto.getByText("A proverb, indeed.")).toBeVisible();
	await expect(otto.getByRole("region", { name: "Your membership" })).toHaveCount(0);
	await visitor.goto(address);
	await expect(postWith(visitor, "Only fools")).toBeVisible();
	await booksSay(otto, "Given back: it stands again.");
	await otto.goto(address);
	await reply(otto, "Glad to be back.");
});

/** What the author's points say about their post, once the worker has entered it. */
async function booksSay(page: Page, words: string) {
	await expect(async () => {
		await page.goto("/m/otto-owl/standing");
		await expect(page.getByText(words).first()).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: 30_000 });
}
