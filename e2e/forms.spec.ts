import { signInOf } from "./support/installation";
import { expect, test } from "./support/test";
import { openEditor, openThread, startThread } from "./support/write";

test("a reply to a thread that was locked meanwhile says so and keeps the text", async ({ member }) => {
	const june = await member("june");
	const address = await startThread(june, { title: "Is anybody in Győr?", text: "For a coffee on Sunday." });
	await openEditor(june, "Your reply");
	await june.keyboard.insertText("I bring the Finch along.");
	await expect(june.getByRole("status").getByText("Draft saved")).toBeVisible();

	const marek = await member("marek");
	await marek.goto(address);
	await marek.getByText("Moderate", { exact: true }).click();
	await marek.getByRole("link", { name: "Lock", exact: true }).click();
	await marek.getByRole("button", { name: "Lock", exact: true }).click();
	await expect(marek.getByRole("main").getByText("Locked", { exact: true })).toBeVisible();

	await june.getByRole("button", { name: "Post reply" }).click();
	await expect(june.getByText(/This thread is locked/).first()).toBeVisible();
	const kept = june.getByText("I bring the Finch along.").or(june.getByRole("textbox"));
	await expect(kept.first()).toContainText("I bring the Finch along.");
});

test("a reply that is too long is refused with a sentence and comes back whole", async ({ member }) => {
	const june = await member("june", { javaScriptEnabled: false });
	await openThread(june, "Finch after 41 kilos");
	const text = `${"a".repeat(60_000)} end`;
	await june.getByLabel("Your reply").fill(text);
	await june.getByRole("button", { name: "Post reply" }).click();
	await expect(june.getByRole("alert")).toBeVisible();
	await expect(june.getByText("Use at most 60000 characters.")).toBeVisible();
	await expect(june.getByLabel("Your reply")).toHaveValue(text);
});

test("a reply with a character that cannot be kept is refused with a sentence and comes back", async ({
	member,
}) => {
	const june = await member("june", { javaScriptEnabled: false });
	await openThread(june, "Finch after 41 kilos");
	await june.getByLabel("Your reply").fill("before\u0000after");
	await june.getByRole("button", { name: "Post reply" }).click();
	await expect(june.getByText(/^There are characters in it that cannot be shown/)).toBeVisible();
	await expect(june.getByLabel("Your reply")).toHaveValue(/^before.?after$/);
});

test("an empty thread comes back with what was chosen and a sentence at each field", async ({
	member,
	watch,
}) => {
	const june = await member("june");
	await june.goto("/new?category=grinding");
	await june.getByRole("radio", { name: "Question" }).check();
	await june.getByLabel("Title").fill("Burrs again");
	await june.getByLabel("Tags").fill("a, b, c, d, e, f");
	await june.getByRole("button", { name: "Publish" }).click();
	await expect(june.getByRole("alert")).toHaveText("Something in the form needs another look.");
	await expect(june.getByText("Five tags are the most.")).toBeVisible();
	await expect(june.getByRole("radio", { name: "Question" })).toBeChecked();
	await expect(june.getByLabel("Category")).toHaveValue(/\d+/);
	await expect(june.getByLabel("Category").locator("option:checked")).toHaveText("Grinding");
	await expect(june.getByLabel("Title")).toHaveValue("Burrs again");
	await expect(june.getByLabel("Tags")).toHaveValue("a, b, c, d, e, f");
	await watch.examine(june);
});

test("a wrong sign-in keeps the address, and does not tell who has an account", async ({ visitor }) => {
	const { email } = await signInOf("june");
	for (const address of [email, "nobody@people.example"]) {
		await visitor.goto("/sign-in");
		await visitor.getByLabel("Email address").fill(address);
		await visitor.getByLabel("Password").fill("certainly not this one");
		await visitor.getByRole("main").getByRole("button", { name: "Sign in" }).click();
		await expect(visitor.getByRole("alert")).toHaveText("Email address or password is wrong.");
		await expect(visitor.getByLabel("Email address")).toHaveValue(address);
		await expect(visitor.getByLabel("Password")).toHaveValue("");
	}
});

test("sign-up and a new password say the same for known and unknown addresses", async ({ visitor }) => {
	const { email } = await signInOf("june");
	for (const address of [email, "somebody.else@people.example"]) {
		await visitor.goto("/reset");
		await visitor.getByLabel("Email address").fill(address);
		await visitor.getByRole("button", { name: "Send the link" }).click();
		await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Look into your mailbox");
		await visitor.goto("/sign-up");
		await visitor.getByLabel("Name", { exact: true }).fill("Somebody");
		await visitor.getByLabel("Email address").fill(address);
		await visitor.getByLabel("Password").fill("a long enough sentence");
		await visitor.getByRole("button", { name: "Join Larkspur" }).click();
		await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Look into your mailbox");
	}
});
