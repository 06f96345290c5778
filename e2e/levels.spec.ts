import { acceptRulesOnTheWay, join, newcomer } from "./support/join";
import { anOwner } from "./support/owner";
import { expect, test } from "./support/test";
import { openEditor, postWith, reply, startThread, writeText } from "./support/write";

const MANY = "First https://one.example then https://two.example and https://three.example";

test("a newcomer's post with too many links is refused and kept, and goes through once the owner allows it", async ({
	visitor,
	browse,
}) => {
	test.setTimeout(180_000);
	await join(visitor, newcomer("Levi Nyberg"));
	await acceptRulesOnTheWay(visitor);
	const address = await startThread(visitor, { title: "Where to buy beans", text: "I look for a roaster." });
	// Three posts, so that no other rule has the links of newcomers looked at first.
	await reply(visitor, "Nothing in my town so far.");
	await reply(visitor, "Nor in the next one.");
	await writeText(visitor, "Your reply", MANY);
	await visitor.getByRole("button", { name: "Post reply" }).click();
	await expect(visitor.getByText("With your level a post can have at most 2 links.")).toBeVisible();
	await expect(await openEditor(visitor, "Your reply")).toContainText("https://three.example");

	await visitor.goto("/m/levi-nyberg/standing");
	await expect(visitor.getByRole("heading", { name: "Level: Newcomer" })).toBeVisible();
	await expect(visitor.getByRole("progressbar", { name: /^Likes received: 0 of 1/ })).toBeVisible();

	const owner = await anOwner(browse);
	await owner.goto("/admin/standing");
	await owner.getByRole("navigation").getByRole("link", { name: "Levels" }).click();
	const limit = owner.getByRole("spinbutton", { name: "Links in a post, at most: Newcomer" });
	await expect(limit).toHaveValue("2");
	await owner.getByRole("spinbutton", { name: "Posts: Trusted" }).fill("1");
	await owner.getByRole("button", { name: "Save" }).click();
	await expect(owner.getByText("A higher level cannot ask for less than the one below.")).toBeVisible();
	await owner.getByRole("spinbutton", { name: "Posts: Trusted" }).fill("25");
	await limit.fill("3");
	await owner.getByRole("button", { name: "How many would have it now?" }).click();
	await expect(owner.getByText("Nothing is saved yet.")).toBeVisible();
	await owner.getByRole("button", { name: "Save" }).click();
	await expect(owner.getByText("Saved.", { exact: true })).toBeVisible();
	await expect(limit).toHaveValue("3");

	// What was refused waits there as a draft.
	await visitor.goto(address);
	await expect(await openEditor(visitor, "Your reply")).toContainText("https://three.example");
	await visitor.getByRole("button", { name: "Post reply" }).click();
	await expect(postWith(visitor, "https://three.example")).toBeVisible();

	await limit.fill("2");
	await owner.getByRole("button", { name: "Save" }).click();
	await expect(limit).toHaveValue("2");
});
