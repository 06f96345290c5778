import { acceptRulesOnTheWay, join, newcomer } from "./support/join";
import { mailTo } from "./support/mail";
import { expect, test } from "./support/test";
import { choose, openEditor, openThread, postWith, reply, startThread } from "./support/write";

test("somebody joins, asks in the rich editor and gets an answer", async ({
	visitor,
	member,
	browse,
	watch,
}) => {
	test.setTimeout(150_000);
	const nora = newcomer("Nora Bakker");
	const title = "Which basket for eighteen grams?";

	await test.step("joining, confirming, accepting the rules", async () => {
		await join(visitor, nora);
		await acceptRulesOnTheWay(visitor);
	});

	await test.step("asking, with bold, a list, a link and a mention", async () => {
		await visitor.getByRole("radio", { name: "Question" }).check();
		await visitor.getByLabel("Category").selectOption("Espresso");
		await visitor.getByLabel("Title").fill(title);
		const editor = await openEditor(visitor, "Text");
		const { keyboard } = visitor;
		const tool = (name: string) => visitor.getByRole("toolbar").getByRole("button", { name, exact: true });
		await tool("Bold").click();
		await expect(tool("Bold")).toHaveAttribute("aria-pressed", "true");
		await keyboard.type("Eighteen grams");
		await tool("Bold").click();
		await keyboard.type(" do not fit, says ");
		await tool("Link").click();
		await visitor.getByLabel("Address").fill("https://example.com/baskets");
		await visitor.getByRole("button", { name: "Set the link" }).click();
		await keyboard.type(" and @jun");
		await expect(visitor.getByRole("option", { name: "June Okafor @june" })).toBeVisible();
		await watch.examine(visitor);
		await keyboard.press("Enter");
		await keyboard.press("Enter");
		await tool("List").click();
		await keyboard.type("a ridged basket");
		await keyboard.press("Enter");
		await keyboard.type("a ridgeless one");
		await expect(editor.getByRole("listitem")).toHaveCount(2);
		await visitor.getByLabel("Tags").fill("basket, dose");
		await visitor.getByRole("button", { name: "Publish" }).click();

		await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(title);
		const question = visitor.getByRole("article", { name: "Post 1 by Nora Bakker" });
		await expect(question.locator("strong")).toHaveText("Eighteen grams");
		await expect(question.getByRole("link", { name: "https://example.com/baskets" })).toHaveAttribute(
			"rel",
			/ugc/,
		);
		await expect(question.getByRole("link", { name: "@june" })).toHaveAttribute("href", "/m/june");
		await expect(question.getByRole("listitem")).toHaveText(["a ridged basket", "a ridgeless one"]);
		await expect(visitor.getByRole("link", { name: "dose", exact: true })).toBeVisible();
	});
	const address = new URL(visitor.url()).pathname;
	await visitor.goto("/rules");

	const june = await member("june");
	await test.step("another member finds the mention and replies", async () => {
		await june.goto("/notifications");
		await expect(june.getByRole("listitem").filter({ hasText: "mentioned you in" })).toContainText(title);
		await june.goto("/");
		await june.getByRole("link", { name: title }).click();
		await reply(june, "Take the ridgeless one. A millimetre of headroom is enough for eighteen grams.");
	});

	await test.step("the asker hears of it by the bell and by mail", async () => {
		await visitor.reload();
		await visitor
			.getByRole("banner")
			.getByRole("link", { name: /^Notifications: \d unread$/ })
			.click();
		await expect(visitor.getByRole("listitem").filter({ hasText: "replied in" }).first()).toContainText(
			title,
		);
		const mail = await mailTo(nora.email, /^June Okafor replied in/);
		expect(mail.text).toContain("A millimetre of headroom");
		expect(mail.headers["list-unsubscribe"]).toMatch(/^<http[^>]+\/unsubscribe\/[^>]+>$/);
		expect(mail.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
		await visitor.goto(mail.link);
		await expect(visitor).toHaveURL(new RegExp(`${address}\\?number=\\d#p\\d$`));
	});

	await test.step("the asker quotes a passage, likes and accepts the answer", async () => {
		const answer = postWith(visitor, "Take the ridgeless one.").first();
		await visitor.goto(address);
		await answer.locator("[data-post-body] p").click({ clickCount: 3 });
		await visitor.getByRole("button", { name: "Quote this" }).click();
		const editor = visitor.getByRole("textbox", { name: "Your reply" });
		await expect(editor.locator("blockquote")).toContainText("A millimetre of headroom");
		await visitor.keyboard.type("Thank you, ordered.");
		await visitor.getByRole("button", { name: "Post reply" }).click();
		const thanks = visitor.getByRole("article", { name: "Post 3 by Nora Bakker" });
		await expect(thanks.locator("blockquote")).toContainText("@june");
		await expect(thanks).toContainText("Thank you, ordered.");

		const like = answer.getByRole("button", { name: "Like" });
		await like.click();
		await expect(like).toHaveAttribute("aria-pressed", "true");
		await expect(like).toContainText("1");
		await answer.getByRole("button", { name: "This answers it" }).click();
		await expect(visitor.getByRole("region", { name: "Accepted answer" })).toContainText(
			"Answer by June Okafor",
		);
		await expect(visitor.getByRole("button", { name: "Like" }).first()).toHaveAttribute(
			"aria-pressed",
			"true",
		);
	});

	await test.step("the question is edited, and its history shows what stood there", async () => {
		await choose(visitor.getByRole("article", { name: "Post 1 by Nora Bakker" }), "Edit");
		await openEditor(visitor, "Text");
		await visitor.keyboard.press("ControlOrMeta+End");
		await visitor.keyboard.type(" of any maker");
		await visitor.getByRole("button", { name: "Save" }).click();
		const question = visitor.getByRole("article", { name: "Post 1 by Nora Bakker" });
		await expect(question).toContainText("a ridgeless one of any maker");
		await question.getByRole("link", { name: "edited" }).click();
		await expect(visitor.getByRole("heading", { name: "Text today" })).toBeVisible();
		await expect(visitor.locator(".revision").first()).toContainText("a ridgeless one of any maker");
		await expect(visitor.locator(".revision").nth(1)).not.toContainText("of any maker");
	});

	await test.step("the other member deletes an own reply, takes that back and deletes it after all", async () => {
		await june.goto(address);
		const mistake = await reply(june, "This one I should not have written.");
		const notice = "Deleted. Others do not see this text.";
		await choose(mistake, "Delete");
		await expect(mistake).toContainText(notice);
		await choose(mistake, "Restore");
		await expect(mistake).not.toContainText(notice);
		await choose(mistake, "Delete");
		await expect(mistake).toContainText(notice);
		const anybody = await browse();
		await anybody.goto(address);
		await expect(anybody.getByText("Post 4 was deleted.")).toBeVisible();
	});

	await test.step("one click ends the mails", async () => {
		const { headers } = await mailTo(nora.email, /^June Okafor replied in/);
		const anybody = await browse();
		await anybody.goto((headers["list-unsubscribe"] as string).slice(1, -1));
		await anybody.getByRole("button", { name: "Stop these mails" }).click();
		await expect(anybody.getByText("Done. You can turn mails on again in your settings.")).toBeVisible();
		await visitor.goto("/settings");
		await expect(visitor.getByLabel("replies in threads I follow")).not.toBeChecked();
		await expect(visitor.getByLabel("posts that mention me")).toBeChecked();
	});

	await test.step("signing out ends the session, for a copy of the cookie too", async () => {
		const copy = await visitor.context().storageState();
		const thief = await browse("demo", { storageState: copy });
		await thief.goto("/");
		await expect(thief.getByLabel("Menu of Nora Bakker")).toBeVisible();
		await visitor.getByLabel("Menu of Nora Bakker").click();
		await visitor.getByRole("button", { name: "Sign out" }).click();
		await expect(visitor.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
		await thief.reload();
		await expect(thief.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
	});
});

test("somebody joins, asks and is answered @newer-node", async ({ visitor, member }) => {
	const ola = newcomer("Ola Lund");
	await join(visitor, ola);
	await acceptRulesOnTheWay(visitor);
	const title = "How long does a Finch burr last?";
	const address = await startThread(visitor, {
		kind: "Question",
		title,
		text: "Mine has ground thirty kilos.",
	});
	const june = await member("june");
	await june.goto(address);
	await reply(june, "Forty kilos of light roasts, more of dark ones.");
	const { link, text } = await mailTo(ola.email, /^June Okafor replied in/);
	expect(text).toContain("Forty kilos");
	await visitor.goto(link);
	await visitor.getByRole("button", { name: "This answers it" }).click();
	await expect(visitor.getByRole("region", { name: "Accepted answer" })).toContainText("Forty kilos");
});

test("a draft outlives the page that it was written on", async ({ member }) => {
	const june = await member("june");
	await openThread(june, "Finch after 41 kilos");
	const address = june.url();
	await openEditor(june, "Your reply");
	await june.keyboard.type("Half a thought about burrs");
	await expect(june.getByRole("status").getByText("Draft saved")).toBeVisible();
	await june.keyboard.type(", and the other half");
	await june.close({ runBeforeUnload: true });

	const later = await member("june");
	await later.goto(address);
	const field = await openEditor(later, "Your reply");
	await expect(field).toContainText("Half a thought about burrs, and the other half");
	await later.keyboard.press("ControlOrMeta+a");
	await later.keyboard.press("Delete");
	await expect(later.getByRole("status").getByText("Draft saved")).toBeVisible();
});
