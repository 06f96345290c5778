import { withDatabase } from "./support/database";
import { expect, test } from "./support/test";
import { startThread } from "./support/write";

/** The term of somebody as it stands so many days later, and the work that the clock would do then. */
const later = (handle: string, days: number) =>
	withDatabase(async (client) => {
		await client.query(
			`update ambassador_term t set since = since - $2 * interval '1 day', starts_at = starts_at - $2 * interval '1 day',
				ends_at = ends_at - $2 * interval '1 day', grace_until = grace_until - $2 * interval '1 day'
			from member m where m.brand_id = t.brand_id and m.id = t.member_id and m.handle = $1`,
			[handle, days],
		);
		await client.query(
			`select graphile_worker.add_job('ambassadors.advance', json_build_object('brandId', brand_id))
			from ambassador_programme where enabled`,
		);
	});

test("somebody applies, is let in, reads in the lounge, and is an alumna when the term has ended", async ({
	member,
	browse,
}) => {
	test.setTimeout(180_000);
	const ruth = await member("ruth");
	await ruth.goto("/admin/ambassadors");
	await ruth.getByRole("link", { name: "Programme", exact: true }).click();
	for (const tier of [1, 2, 3]) {
		const fields = ruth.getByRole("group", { name: new RegExp(`^${tier}\\.`) });
		await fields.getByLabel("Accepted answers").fill(tier === 1 ? "0" : "50");
		await fields.getByLabel("Likes from different people").fill("0");
		await fields.getByLabel("Threads of others with a reply").fill("0");
		await fields.getByLabel("Days with a post").fill("1");
	}
	await ruth.getByText("Question 1", { exact: true }).click();
	await ruth.getByLabel("In English", { exact: true }).first().fill("What would you like to do?");
	await ruth.getByRole("button", { name: "Save" }).click();
	await expect(ruth.getByText("Saved.")).toBeVisible();
	await ruth.getByLabel("Agreement in English").fill("Say **who pays you**.");
	await ruth.getByRole("button", { name: "Publish this version" }).click();
	await expect(ruth.getByText("Version 1 is in force.")).toBeVisible();
	await ruth.getByRole("button", { name: "Switch it on" }).click();
	await expect(ruth.getByRole("button", { name: "Switch it off" })).toBeVisible();
	await ruth.getByRole("button", { name: "Make a lounge: Friend" }).click();
	await expect(ruth.getByRole("link", { name: "Friend: lounge" })).toBeVisible();

	const gus = await member("gus");
	await startThread(gus, { category: "Trips", title: "A hut for one night", text: "Small, and quiet." });
	await expect(async () => {
		await gus.goto("/ambassadors");
		await expect(gus.getByLabel("What would you like to do?")).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: 30_000 });
	await gus.getByLabel("What would you like to do?").fill("Answer questions about huts.");
	await gus.getByRole("button", { name: "Send the application" }).click();
	await expect(gus.getByRole("heading", { name: "Your application: Friend" })).toBeVisible();

	await ruth.goto("/admin/ambassadors");
	const application = ruth.getByRole("article", { name: /Friend$/ });
	await expect(application).toContainText("Answer questions about huts.");
	await application.getByLabel("What you tell them").fill("We would love that.");
	await application.getByRole("button", { name: "Approve" }).click();
	await expect(ruth.getByText("has not answered yet")).toBeVisible();

	await expect(async () => {
		await gus.goto("/notifications");
		await expect(gus.getByText("Your application was approved.")).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: 30_000 });
	await gus.goto("/ambassadors");
	await expect(gus.getByText("We would love that.")).toBeVisible();
	await gus.getByRole("button", { name: "I accept, and begin" }).click();
	await gus.getByRole("link", { name: "Friend: lounge" }).click();
	await expect(gus.getByRole("heading", { level: 1 })).toHaveText("Friend: lounge");
	await gus.goto("/m/gus");
	await expect(gus.getByText("Friend", { exact: true })).toBeVisible();
	await gus.getByRole("link", { name: "Impact page" }).click();
	await expect(gus.getByText("people helped")).toBeVisible();
	const visitor = await browse("acme");
	await visitor.goto("/");
	await expect(visitor.getByRole("link", { name: "Friend: lounge" })).toHaveCount(0);

	await ruth.goto("/admin/ambassadors/programme");
	for (const tier of [1, 2, 3])
		await ruth
			.getByRole("group", { name: new RegExp(`^${tier}\\.`) })
			.getByLabel("Days with a post")
			.fill("150");
	await ruth.getByRole("button", { name: "Save" }).click();
	await expect(ruth.getByText("Saved.")).toBeVisible();
	await later("gus", 366);
	await expect(async () => {
		await gus.goto("/ambassadors");
		await expect(gus.getByText(/You keep your tier until/)).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: 30_000 });
	await later("gus", 31);
	await expect(async () => {
		await gus.goto("/ambassadors");
		await expect(gus.getByRole("heading", { name: "Alumni" })).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: 30_000 });
	await gus.goto("/m/gus");
	await expect(gus.getByText("Alumni", { exact: true })).toBeVisible();
	await gus.goto("/");
	await expect(gus.getByRole("link", { name: "Friend: lounge" })).toHaveCount(0);

	await ruth.goto("/admin/ambassadors/programme");
	await ruth.getByRole("button", { name: "Switch it off" }).click();
	await expect(ruth.getByRole("button", { name: "Switch it on" })).toBeVisible();
	await visitor.goto("/");
	await expect(visitor.getByRole("link", { name: "Ambassadors" })).toHaveCount(0);
});
