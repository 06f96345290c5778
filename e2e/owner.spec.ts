import { expect, test } from "./support/test";
import { openThread } from "./support/write";

// All of it happens at acme: nobody of the other journeys writes there.

test("an owner is refused a colour that reads badly, and the page wears the next one", async ({ member }) => {
	const ruth = await member("ruth");
	await ruth.goto("/");
	await ruth.getByRole("link", { name: "Manage the forum" }).click();
	await expect(ruth.getByRole("heading", { level: 1 })).toHaveText("Name and look");
	await ruth.getByLabel("Colour on light").fill("#ffee00");
	await ruth.getByLabel("Tagline").fill("Dry feet, mostly");
	await ruth.getByRole("button", { name: "Save" }).click();
	await expect(ruth.getByRole("alert")).toHaveText("Something in the form needs another look.");
	await expect(
		ruth.getByText(/^This colour reads badly on the light background: [\d.]+:1 on #/),
	).toBeVisible();
	await expect(ruth.getByLabel("Colour on light")).toHaveValue("#ffee00");
	await expect(ruth.getByLabel("Tagline")).toHaveValue("Dry feet, mostly");

	await ruth.getByLabel("Colour on light").fill("#7a1f5c");
	await ruth.getByRole("button", { name: "Save" }).click();
	await expect(ruth.getByRole("status").getByText("Saved.")).toBeVisible();
	await ruth.getByRole("banner").getByRole("link", { name: "Acme Outdoor" }).click();
	await expect(ruth.getByText("Dry feet, mostly")).toBeVisible();
	await expect(ruth.getByRole("main").getByRole("link", { name: "New thread" }).first()).toHaveCSS(
		"background-color",
		"rgb(122, 31, 92)",
	);
});

test("new rules ask every member again and say what changed", async ({ member }) => {
	const gus = await member("gus");
	await gus.goto("/new");
	await expect(gus.getByRole("heading", { level: 1 })).toHaveText("New thread");

	const ruth = await member("ruth");
	await ruth.goto("/admin/rules");
	await expect(ruth.getByText("Version 1 is in force.")).toBeVisible();
	const rules = ruth.getByLabel("Rules in English");
	await rules.fill(`${await rules.inputValue()}\n\n**Fires** only where they are allowed.`);
	await ruth.getByLabel("What is new, in English").fill("A line about fires.");
	await ruth.getByRole("button", { name: "Put a new version in force" }).click();
	await expect(ruth.getByText("Version 2 is in force.")).toBeVisible();

	await gus.goto("/new");
	await expect(gus).toHaveURL("/rules?next=%2Fnew");
	await expect(gus.getByText("The rules have changed since you accepted them.")).toBeVisible();
	await expect(gus.getByRole("listitem").filter({ hasText: "Version 2:" })).toContainText(
		"A line about fires.",
	);
	await expect(gus.getByText("Fires only where they are allowed.").first()).toBeVisible();
	await gus.getByRole("button", { name: "I accept the rules" }).click();
	await expect(gus).toHaveURL("/new");
	await gus.goto("/rules");
	await expect(gus.getByText("You have accepted this version.")).toBeVisible();
});

test("an owner opens, renames and closes categories", async ({ member, browse }) => {
	const ruth = await member("ruth");
	await ruth.goto("/admin/categories");
	await ruth.getByText("New category").click();
	const fresh = ruth.getByRole("group").filter({ hasText: "New category" });
	await fresh.getByLabel("Name").fill("Maps");
	await fresh.getByLabel("Address").fill("tents");
	await fresh.getByRole("button", { name: "Save" }).click();
	await expect(fresh.getByText("Another category has this address already.")).toBeVisible();
	await expect(fresh.getByLabel("Name")).toHaveValue("Maps");
	await fresh.getByLabel("Address").fill("maps");
	await fresh.getByLabel("Description").fill("Paper and otherwise.");
	await fresh.getByLabel("Who reads?").selectOption("Members");
	await fresh.getByRole("button", { name: "Save" }).click();
	await expect(ruth.getByRole("status").getByText("Saved.")).toBeVisible();

	const gus = await member("gus");
	await gus.goto("/");
	const categories = gus.getByRole("complementary", { name: "Categories" });
	await categories.getByRole("link", { name: "Maps" }).click();
	await expect(gus.getByText("Paper and otherwise.")).toBeVisible();
	const visitor = await browse("acme");
	expect((await visitor.goto(gus.url()))?.status()).toBe(404);

	await ruth.getByText("/c/maps").click();
	const maps = ruth.getByRole("group").filter({ hasText: "/c/maps" });
	await maps.getByLabel("Archived: takes no new threads").check();
	await maps.getByRole("button", { name: "Save" }).click();
	await expect(ruth.getByRole("status").getByText("Saved.")).toBeVisible();
	await gus.goto("/new");
	await expect(gus.getByLabel("Category").getByRole("option", { name: "Maps" })).toHaveCount(0);
});

test("an owner makes a moderator of a member, and takes it back", async ({ member }) => {
	const ruth = await member("ruth");
	const gus = await member("gus");
	await openThread(gus, "What I took out of the Scree 45");
	await expect(gus.getByText("Moderate", { exact: true })).toHaveCount(0);

	for (const role of ["Moderator", "Member"]) {
		await ruth.goto("/admin/members?from=gus");
		const row = ruth.getByRole("row").filter({ hasText: "@gus" }).last();
		await row.getByRole("combobox").selectOption(role);
		await row.getByRole("button", { name: "Change" }).click();
		await expect(ruth.getByRole("status").getByText("Saved.")).toBeVisible();
		await gus.reload();
		await expect(gus.getByText("Moderate", { exact: true })).toHaveCount(role === "Moderator" ? 1 : 0);
	}
	await expect(ruth.getByRole("row").filter({ hasText: "@ruth" }).getByRole("combobox")).toHaveCount(0);
});

test("pages of the owner are closed to members and visitors", async ({ member, browse }) => {
	const gus = await member("gus");
	const visitor = await browse("acme");
	for (const path of ["/admin", "/admin/rules", "/admin/categories", "/admin/members", "/admin/api-keys"]) {
		expect((await gus.goto(path))?.status(), path).toBe(403);
		await visitor.goto(path);
		await expect(visitor).toHaveURL(/\/sign-in\?next=/);
	}
});
