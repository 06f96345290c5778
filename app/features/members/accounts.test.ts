import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestForum, testForum } from "@test/forum";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeRole, confirmEmail, requestReset, resetPassword, signIn, signUp } from "./index.server";

let forum: TestForum;
let brand: { id: number; owner: number };

beforeAll(async () => {
	forum = await testForum();
	brand = await forum.aBrand();
});
afterAll(() => forum.close());

const visitor = async (network = "192.0.2.1") => ({ ...(await forum.context(brand.id)), network });
const secret = "correct horse battery";

async function mails(): Promise<string[]> {
	await forum.drainJobs();
	const folder = join(forum.services.env.dataDir, "mail");
	const names = await readdir(folder).catch(() => []);
	const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
	return texts.map((text) => text.replace(/=\r?\n/g, "").replace(/=3D/g, "="));
}
const newest = async (address: string, pattern: RegExp) => {
	const found = (await mails())
		.filter((mail) => mail.includes(`To: ${address}`))
		.map((mail) => pattern.exec(mail)?.[1])
		.filter(Boolean);
	return found.at(-1) as string;
};
const confirmToken = (address: string) => newest(address, /confirm\?token=([\w-]{32})/);
const resetToken = (address: string) => newest(address, /\/reset\/([\w-]{32})/);

test("a wrong password and an unknown address are refused alike", async () => {
	await signUp(await visitor(), { email: "known@example.com", displayName: "Known", password: secret });
	const answers = await Promise.all(
		["known@example.com", "unknown@example.com"].map(async (email) =>
			signIn(await visitor(), { email, password: "wrong password" }, null).catch((error) => [
				error.code,
				error.sentence.key,
			]),
		),
	);
	expect(answers[0]).toEqual(["invalid", "errors:sign-in-wrong"]);
	expect(answers[1]).toEqual(answers[0]);
});

test("nobody signs in before the mailbox is confirmed", async () => {
	await signUp(await visitor(), { email: "early@example.com", displayName: "Early", password: secret });
	await expect(
		signIn(await visitor(), { email: "early@example.com", password: secret }, null),
	).rejects.toMatchObject({ code: "forbidden", sentence: { key: "errors:confirm-first" } });
});

test("signing up with a known address answers the same, changes nothing, and tells its owner by mail", async () => {
	await signUp(await visitor(), { email: "owner@example.com", displayName: "Owner", password: secret });
	await confirmEmail(await visitor(), await confirmToken("owner@example.com"));
	const answer = await signUp(await visitor("198.51.100.9"), {
		email: "owner@example.com",
		displayName: "Thief",
		password: "another password",
	});
	expect(answer).toBeUndefined();
	expect(
		(await mails()).some((mail) => mail.includes("To: owner@example.com") && mail.includes("account at")),
	).toBe(true);
	await expect(
		signIn(await visitor(), { email: "owner@example.com", password: "another password" }, null),
	).rejects.toMatchObject({ code: "invalid" });
	expect((await signIn(await visitor(), { email: "owner@example.com", password: secret }, null)).joined).toBe(
		true,
	);
});

test("a confirmation link works once, in its own brand, and an older one not at all", async () => {
	const elsewhere = await forum.aBrand({ slug: "elsewhere" });
	await signUp(await visitor(), { email: "twice@example.com", displayName: "Twice", password: secret });
	const token = await confirmToken("twice@example.com");
	await expect(confirmEmail(await forum.context(elsewhere.id), token)).rejects.toMatchObject({
		code: "invalid",
	});
	await confirmEmail(await visitor(), token);
	await expect(confirmEmail(await visitor(), token)).rejects.toMatchObject({ code: "invalid" });
	await expect(confirmEmail(await visitor(), "x".repeat(32))).rejects.toMatchObject({ code: "invalid" });
});

test("of a hundred uses of one reset link at once, one succeeds; then all sessions are over", async () => {
	await signUp(await visitor("203.0.113.5"), {
		email: "reset@example.com",
		displayName: "Reset",
		password: secret,
	});
	await confirmEmail(await visitor(), await confirmToken("reset@example.com"));
	const { cookie } = await signIn(
		await visitor("203.0.113.5"),
		{ email: "reset@example.com", password: secret },
		null,
	);
	await requestReset(await visitor("203.0.113.5"), "reset@example.com");
	await requestReset(await visitor("203.0.113.5"), "nobody@example.com");
	const token = await resetToken("reset@example.com");
	const ctx = await visitor();
	const tries = await Promise.allSettled(
		Array.from({ length: 100 }, () => resetPassword(ctx, { token, password: "a new long password" })),
	);
	expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	expect(await forum.services.sessions.read(cookie.split(";")[0] as string)).toBeNull();
	await expect(
		signIn(await visitor("203.0.113.5"), { email: "reset@example.com", password: secret }, null),
	).rejects.toMatchObject({ code: "invalid" });
	await signIn(
		await visitor("203.0.113.5"),
		{ email: "reset@example.com", password: "a new long password" },
		null,
	);
}, 60_000);

test("guessing is slowed down, and succeeding is not", async () => {
	const email = "guessed@example.com";
	const results: string[] = [];
	for (let attempt = 0; attempt < 14; attempt++) {
		results.push(
			await signIn(await visitor("198.51.100.77"), { email, password: `guess number ${attempt}` }, null).then(
				() => "in",
				(error) => error.code,
			),
		);
	}
	expect(results.slice(0, 10)).toEqual(Array(10).fill("invalid"));
	expect(results.slice(10)).toEqual(Array(4).fill("rate-limited"));
	for (let attempt = 0; attempt < 12; attempt++)
		await signIn(await visitor("198.51.100.78"), { email: "owner@example.com", password: secret }, null);
}, 60_000);

test("signing in ends the session that the browser brought", async () => {
	const first = await signIn(await visitor(), { email: "owner@example.com", password: secret }, null);
	const header = first.cookie.split(";")[0] as string;
	const second = await signIn(await visitor(), { email: "owner@example.com", password: secret }, header);
	expect(second.cookie).not.toBe(first.cookie);
	expect(await forum.services.sessions.read(header)).toBeNull();
	const { rows } = await forum.services.pool.query("select id_hash from account_session");
	expect(rows.every(({ id_hash }) => /^[0-9a-f]{64}$/.test(id_hash))).toBe(true);
});

test("roles are the owner's to give, but not the own one", async () => {
	const member = await forum.aMember(brand.id, { handle: "rising" });
	await expect(
		changeRole(await forum.context(brand.id, member), { handle: "rising", role: "owner" }),
	).rejects.toMatchObject({ code: "forbidden" });
	const owner = await forum.context(brand.id, brand.owner);
	await expect(
		changeRole(owner, { handle: owner.actor?.handle as string, role: "member" }),
	).rejects.toMatchObject({ code: "forbidden" });
	await changeRole(owner, { handle: "rising", role: "moderator" });
	expect((await forum.context(brand.id, member)).actor?.role).toBe("moderator");
});
