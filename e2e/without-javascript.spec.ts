import { acceptRulesOnTheWay, join, newcomer } from "./support/join";
import { mailTo } from "./support/mail";
import { expect, test } from "./support/test";
import { choose } from "./support/write";

test.use({ javaScriptEnabled: false });

test("everything works without JavaScript, in Markdown", async ({ browse, member }) => {
	test.setTimeout(120_000);
	const plain = { javaScriptEnabled: false };
	const visitor = await browse("demo", plain);
	const pia = newcomer("Pia Holm");
	const title = "Pre-infusion with a plain lever";
	await join(visitor, pia);
	await acceptRulesOnTheWay(visitor);

	await test.step("asking", async () => {
		await visitor.getByRole("radio", { name: "Question" }).check();
		await visitor.getByLabel("Category").selectOption("Espresso");
		await visitor.getByLabel("Title").fill(title);
		const markdown =
			"**Ten seconds** or more? See [this](https://example.com/lever), @june.\n\n- slow\n- slower";
		await visitor.getByLabel("Text", { exact: true }).fill(markdown);
		await visitor.getByLabel("Tags").fill("lever");
		await visitor.getByRole("button", { name: "Publish" }).click();
		const question = visitor.getByRole("article", { name: "Post 1 by Pia Holm" });
		await expect(question.locator("strong")).toHaveText("Ten seconds");
		await expect(question.getByRole("link", { name: "this" })).toHaveAttribute(
			"href",
			"https://example.com/lever",
		);
		await expect(question.getByRole("link", { name: "@june" })).toBeVisible();
		await expect(question.getByRole("listitem")).toHaveText(["slow", "slower"]);
	});
	const address = new URL(visitor.url()).pathname;
	await visitor.goto("/rules");

	const june = await member("june", plain);
	await test.step("answering", async () => {
		await june.goto(address);
		for (const text of ["Eight to ten, *by taste*.", "A reply too many."]) {
			await june.getByLabel("Your reply").fill(text);
			await june.getByRole("button", { name: "Post reply" }).click();
		}
		await expect(june.getByRole("article", { name: "Post 2 by June Okafor" }).locator("em")).toHaveText(
			"by taste",
		);
	});

	await test.step("bell, mail, quotation, like and acceptance", async () => {
		await visitor.reload();
		await visitor.getByRole("link", { name: /^Notifications: \d unread$/ }).click();
		await expect(visitor.getByRole("main")).toContainText(`June Okafor replied in ${title}`);
		const mail = await mailTo(pia.email, /^June Okafor replied in/);
		expect(mail.headers["list-unsubscribe"]).toContain("/unsubscribe/");

		await visitor.goto(address);
		const answer = visitor.getByRole("article", { name: "Post 2 by June Okafor" });
		await answer.getByRole("link", { name: "Quote" }).click();
		const field = visitor.getByLabel("Your reply");
		await expect(field).toHaveValue(/^> \[@june\]\(\/p\/\d+\):\n> Eight to ten, \*by taste\*\.\n\n$/);
		await field.fill(`${await field.inputValue()}Thank you!`);
		await visitor.getByRole("button", { name: "Post reply" }).click();
		const thanks = visitor.getByRole("article", { name: "Post 4 by Pia Holm" });
		await expect(thanks.locator("blockquote")).toContainText("@june");

		await answer.getByRole("button", { name: "Like" }).click();
		await expect(answer.getByRole("button", { name: "Like" })).toHaveAttribute("aria-pressed", "true");
		await answer.getByRole("button", { name: "This answers it" }).click();
		await expect(visitor.getByRole("region", { name: "Accepted answer" })).toContainText("Eight to ten");
	});

	await test.step("editing, deleting and signing out", async () => {
		await choose(visitor.getByRole("article", { name: "Post 1 by Pia Holm" }), "Edit");
		const field = visitor.getByLabel("Text", { exact: true });
		await expect(field).toHaveValue(/\*\*Ten seconds\*\* or more\?/);
		await field.fill(`${await field.inputValue()}\n- slowest`);
		await visitor.getByRole("button", { name: "Save" }).click();
		const question = visitor.getByRole("article", { name: "Post 1 by Pia Holm" });
		await expect(question.getByRole("listitem")).toHaveText(["slow", "slower", "slowest"]);
		await question.getByRole("link", { name: "edited" }).click();
		await expect(visitor.getByRole("heading", { name: "Version 1" })).toBeVisible();

		await june.goto(address);
		const surplus = june.getByRole("article", { name: "Post 3 by June Okafor" });
		await choose(surplus, "Delete");
		await expect(surplus).toContainText("Deleted. Others do not see this text.");
		await visitor.goto(address);
		await expect(visitor.getByText("Post 3 was deleted.")).toBeVisible();

		await visitor.getByLabel("Menu of Pia Holm").click();
		await visitor.getByRole("button", { name: "Sign out" }).click();
		await expect(visitor.getByRole("link", { name: "Sign in" })).toBeVisible();
	});
});
