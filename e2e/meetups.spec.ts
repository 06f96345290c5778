import type { Page } from "@playwright/test";
import { aMember } from "./support/a-member";
import { withDatabase } from "./support/database";
import { anOwner } from "./support/owner";
import { expect, test } from "./support/test";

/** Fills in what an event needs; it begins at half past six by the brand's clocks. */
async function plan(owner: Page, title: string) {
	await owner.goto("/admin/meetups");
	await owner.getByLabel("Title").fill(title);
	await owner.getByLabel("Begins").fill("2031-07-01T18:30");
	await owner.getByLabel("Ends").fill("2031-07-01T20:00");
	await owner.getByLabel("Place", { exact: true }).fill("The workshop, 1 Harbour Street");
	await owner.getByLabel("Places").fill("12");
	await owner.getByRole("button", { name: "Plan" }).click();
	await expect(owner.getByRole("heading", { level: 1 })).toHaveText(title);
	return new URL(owner.url()).pathname.replace("/admin", "");
}

/** Time passes: it began an hour ago. */
const hasBegun = (path: string) =>
	withDatabase((client) =>
		client.query(
			"update meetup set starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour' where id = $1",
			[path.replace("/meetups/", "")],
		),
	);

test("an owner plans an event, a member says that they come and was there, has the badge for it and sees why", async ({
	browse,
	visitor,
}) => {
	test.setTimeout(180_000);
	const owner = await anOwner(browse);
	await owner.goto("/admin/meetups");
	await owner.getByLabel("Title").fill("Oiling evening");
	await owner.getByLabel("Begins").fill("2031-07-01T18:30");
	await owner.getByLabel("Ends").fill("2031-07-01T17:30");
	await owner.getByLabel("Place", { exact: true }).fill("The workshop");
	await owner.getByRole("button", { name: "Plan" }).click();
	await expect(owner.getByText("It ends before it begins.")).toBeVisible();
	await expect(owner.getByLabel("Title")).toHaveValue("Oiling evening");
	const path = await plan(owner, "Oiling evening");
	await expect(owner.getByText("You can say who was there as soon as it has begun.")).toBeVisible();

	const { page: guest, handle } = await aMember(browse);
	await guest.goto("/");
	await guest.getByRole("link", { name: "Events" }).click();
	await guest.getByRole("link", { name: "Oiling evening", exact: true }).first().click();
	await expect(guest.getByText("12 places left")).toBeVisible();
	await guest.getByRole("button", { name: "I am coming: Oiling evening" }).click();
	await expect(guest.getByText("You are coming.")).toBeVisible();
	await expect(guest.getByText("11 places left")).toBeVisible();
	await expect(guest.getByRole("region", { name: "Who comes" }).getByRole("listitem")).toHaveCount(1);
	await visitor.goto(path);
	await expect(visitor.getByText("1 person comes")).toBeVisible();
	await expect(visitor.getByText("Members see their names.")).toBeVisible();

	await hasBegun(path);
	await owner.reload();
	await owner.getByLabel(new RegExp(`@${handle}`)).check();
	await owner.getByLabel("Others who were there").fill("nobody-here");
	await owner.getByRole("button", { name: "They were there" }).click();
	await expect(owner.getByText("Nobody here has these names: nobody-here")).toBeVisible();
	await expect(owner.getByLabel(new RegExp(`@${handle}`))).toBeChecked();
	await owner.getByLabel("Others who were there").fill("");
	await owner.getByRole("button", { name: "They were there" }).click();
	await expect(owner.getByRole("button", { name: "Take back" })).toBeVisible();

	await guest.goto(path);
	await expect(guest.getByText("You were there.")).toBeVisible();
	await expect(async () => {
		await guest.goto("/notifications");
		await expect(guest.getByRole("main")).toContainText("Was there", { timeout: 1_000 });
	}).toPass({ timeout: 30_000 });
	await guest.getByRole("main").getByRole("link", { name: "Was there" }).first().click();
	await expect(guest.getByRole("heading", { level: 1 })).toContainText("Was there");
	await expect(guest.getByText("Events attended: 1.")).toBeVisible();
	await expect(guest.getByRole("button", { name: "Carry it as a title" })).toBeVisible();

	await owner.getByRole("button", { name: "Take back" }).click();
	await expect(owner.getByText("Nobody is written down yet.")).toBeVisible();
	await expect(async () => {
		await guest.reload();
		await expect(guest.getByRole("button", { name: "Carry it as a title" })).toBeHidden({ timeout: 1_000 });
	}).toPass({ timeout: 30_000 });
});

test("without JavaScript the same forms do the same, and who was coming hears that it is cancelled", async ({
	browse,
}) => {
	test.setTimeout(180_000);
	const plain = { javaScriptEnabled: false };
	const owner = await anOwner((brand) => browse(brand, plain));
	const path = await plan(owner, "Walk along the harbour");
	const { page: guest } = await aMember(browse, plain);
	await guest.goto("/meetups");
	await guest.getByRole("button", { name: "I am coming: Walk along the harbour" }).click();
	await guest.getByRole("button", { name: "Not any more: Walk along the harbour" }).click();
	await expect(guest.getByText("Nobody yet. Be the first.")).toBeVisible();
	await guest.getByRole("button", { name: "I am coming: Walk along the harbour" }).click();
	await expect(guest.getByText("You are coming.")).toBeVisible();

	await owner.goto(`/admin${path}`);
	await owner.getByLabel("Reason").fill("A storm is coming.");
	await owner.getByRole("button", { name: "Cancel it" }).click();
	await guest.goto(path);
	await expect(guest.getByText("Cancelled: A storm is coming.")).toBeVisible();
	await expect(guest.getByRole("button", { name: /coming/ })).toHaveCount(0);
	await expect(async () => {
		await guest.goto("/notifications");
		await expect(guest.getByRole("main")).toContainText("cancelled an event that you were coming to", {
			timeout: 1_000,
		});
	}).toPass({ timeout: 30_000 });
});
