import { folkmoot } from "./support/command-line";
import { withDatabase } from "./support/database";
import { acceptRulesOnTheWay, newcomer } from "./support/join";
import { mailTo } from "./support/mail";
import { anOwner } from "./support/owner";
import { expect, signIn, test } from "./support/test";
import { startThread } from "./support/write";

test("a manager thanks a member, names the person of the week, and a member leaves the leaderboard and comes back", async ({
	visitor,
	member,
}) => {
	const ruth = await member("ruth");
	await ruth.goto("/thanks");
	const thanking = ruth.getByRole("form", { name: "Say thank you" });
	await thanking.getByLabel("Whom (their handle)").fill("nobody-here");
	await thanking.getByLabel("For what").fill("For the night train list.");
	await thanking.getByRole("button", { name: "Thank" }).click();
	await expect(thanking.getByText("Nobody here has this name.")).toBeVisible();
	await expect(thanking.getByLabel("For what")).toHaveValue("For the night train list.");

	const gus = await member("gus");
	await gus.goto("/");
	await gus
		.getByRole("banner")
		.getByLabel(/^Menu of/)
		.click();
	await gus.getByRole("link", { name: "Profile" }).click();
	const handle = new URL(gus.url()).pathname.replace("/m/", "");
	await thanking.getByLabel("Whom (their handle)").fill(handle);
	await thanking.getByRole("button", { name: "Thank" }).click();
	await expect(ruth.getByRole("main")).toContainText("For the night train list.");
	const choosing = ruth.getByRole("form", { name: "Name the person of this week" });
	await choosing.getByLabel("Whom (their handle)").fill(handle);
	await choosing.getByLabel("For what").fill("For answering on a Sunday.");
	await choosing.getByRole("button", { name: "Name" }).click();
	await expect(ruth.getByRole("region", { name: "Person of the week" })).toContainText("on a Sunday");
	await ruth.goto("/newcomers");
	await expect(ruth.getByRole("heading", { level: 1 })).toHaveText("Newcomers waiting");

	await gus.goto("/");
	await expect(gus.getByRole("region", { name: "Person of the week" })).toContainText("on a Sunday");
	await gus.getByRole("link", { name: "Leaderboard" }).click();
	await gus.getByRole("link", { name: "All time" }).click();
	const board = gus.getByRole("list", { name: "Leaderboard" });
	await expect(board.getByText("(you)")).toBeVisible();
	await gus.getByRole("button", { name: "Do not list me" }).click();
	await expect(gus.getByText("You are not listed here.")).toBeVisible();
	await expect(gus.getByRole("link", { name: "All time" })).toHaveAttribute("aria-current", "page");
	await expect(board.getByText("(you)")).toBeHidden();
	await gus.getByRole("button", { name: "List me again" }).click();
	await expect(gus.getByRole("button", { name: "Do not list me" })).toBeVisible();

	await visitor.goto("/leaderboard?period=all");
	await visitor.getByLabel("Category").selectOption({ index: 1 });
	await visitor.getByRole("button", { name: "Show" }).click();
	await expect(visitor).toHaveURL(/category=[a-z-]+/);
});

test("a reward is claimed, approved, sent to an address and arrives; the credit is spent once", async ({
	member,
}) => {
	test.setTimeout(120_000);
	const ruth = await member("ruth");
	await ruth.goto("/admin/rewards");
	await ruth.getByLabel("Name in English").fill("Enamel mug");
	await ruth.getByLabel("Price in points").fill("5");
	await ruth.getByLabel("How many are left").fill("1");
	await ruth.getByLabel("It has to be sent somewhere").check();
	await ruth.getByRole("button", { name: "Save" }).click();
	await expect(ruth.getByText("Enamel mug").first()).toBeVisible();

	const isla = await member("isla");
	await withDatabase((client) =>
		client.query(
			"insert into standing_total (brand_id, member_id, points, credit) select m.brand_id, m.id, 20, 20 from member m join brand b on b.id = m.brand_id where b.slug = 'acme' and m.handle like 'isla%' on conflict (brand_id, member_id) do update set credit = 20",
		),
	);
	await isla.goto("/rewards");
	await isla.getByRole("button", { name: "Claim: Enamel mug" }).click();
	await expect(isla.getByText("waits for the team")).toBeVisible();
	await expect(isla.getByText("You have 15 points to spend.")).toBeVisible();
	await expect(isla.getByText("None left")).toBeVisible();

	await ruth.goto("/admin/claims");
	await ruth.getByRole("button", { name: "Decline" }).click();
	await expect(ruth.getByText("Write something here.")).toBeVisible();
	await ruth.getByRole("button", { name: "Approve" }).click();
	await expect(ruth.getByText("The member has not said yet where to send it.")).toBeVisible();
	await isla.reload();
	await isla.getByLabel("Where should it be sent?").fill("Isla Tait\n1 Harbour Street\nOban");
	await isla.getByRole("button", { name: "Send this address" }).click();
	await expect(isla.getByText("It goes to:")).toBeVisible();
	await ruth.reload();
	await expect(ruth.getByText("1 Harbour Street")).toBeVisible();
	await ruth.getByRole("button", { name: "It is sent" }).click();
	await expect(ruth.getByText("on its way")).toBeVisible();
	await isla.reload();
	await isla.getByRole("button", { name: "It has arrived" }).click();
	await expect(isla.getByText("yours", { exact: true })).toBeVisible();
	await isla.getByRole("link", { name: "Where they come from" }).click();
	await expect(isla.getByText("Spent on a reward.")).toBeVisible();
});

test("somebody who came by a personal link counts when they have settled in", async ({
	visitor,
	member,
	browse,
}) => {
	test.setTimeout(120_000);
	const owner = await anOwner(browse);
	await owner.goto("/admin/referrals");
	await owner.getByLabel("Members have personal links").check();
	await owner.getByLabel("How many posts").fill("1");
	await owner.getByRole("button", { name: "Save" }).click();
	await expect(owner.getByText("Nobody was brought yet")).toBeVisible();

	const june = await member("june");
	await june.goto("/");
	await june
		.getByRole("banner")
		.getByLabel(/^Menu of/)
		.click();
	await june.getByRole("link", { name: "Profile" }).click();
	await june.getByRole("link", { name: "Invite somebody" }).click();
	const link = await june.getByLabel("Your link").inputValue();
	await expect(june.getByText("0 are on the way")).toBeVisible();

	const who = newcomer("Nora Holm");
	await visitor.goto(link);
	await visitor.getByRole("banner").getByRole("link", { name: "Join" }).click();
	await expect(visitor.getByLabel("Invitation code (if you have one)")).toHaveCount(0);
	await visitor.getByLabel("Name", { exact: true }).fill(who.name);
	await visitor.getByLabel("Email address").fill(who.email);
	await visitor.getByLabel("Password").fill(who.password);
	await visitor.getByRole("button", { name: "Join Larkspur" }).click();
	const { link: confirm } = await mailTo(who.email, /^Confirm your email address/);
	await visitor.goto(confirm);
	await visitor.getByRole("button", { name: "Confirm" }).click();
	await expect(visitor.getByRole("status").getByText("Your email address is confirmed.")).toBeVisible();
	await signIn(visitor, who);
	await acceptRulesOnTheWay(visitor);
	await startThread(visitor, { title: "June told me to come", text: "Here I am, with a Finch." });
	await june.reload();
	await expect(june.getByText("1 is on the way")).toBeVisible();
	await folkmoot("standing", "referrals", "--brand", "demo");
	await june.reload();
	await expect(june.getByText("1 has settled in")).toBeVisible();

	const other = await browse("demo");
	await other.goto("/sign-up");
	await expect(other.getByLabel("Invitation code (if you have one)")).toBeVisible();
});
