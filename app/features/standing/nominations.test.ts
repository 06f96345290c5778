import { type TestForum, testForum } from "@test/forum";
import { afterEach, beforeEach, expect, test } from "vitest";
import { badgeForm } from "./badges/contract";
import { decideNomination, listHeldBadges, listNominations, nominate, saveBadge } from "./index.server";

let forum: TestForum;
let brand: Awaited<ReturnType<TestForum["aBrand"]>>;
let ines: number;
let jon: number;
beforeEach(async () => {
	forum = await testForum();
	brand = await forum.aBrand();
	ines = await forum.aMember(brand.id, { handle: "ines" });
	jon = await forum.aMember(brand.id, { handle: "jon" });
	await saveBadge(await as(brand.owner), form({ nominable: "on" }), true);
});
afterEach(() => forum.close());

const as = (memberId: number | null) => forum.context(brand.id, memberId);
const fields = (more: Record<string, string>) => ({
	slug: "neighbour",
	measure: "by-hand",
	threshold: "1",
	icon: "star",
	enabled: "on",
	"name-en": "Good neighbour",
	...more,
});
const form = (more: Record<string, string>) => badgeForm.parse(fields(more));
const forJon = { handle: "jon", reason: "Carried my piano." };
const open = async () => (await listNominations(await as(brand.owner), null)).items;
const badgesOf = async (memberId: number) =>
	(await listHeldBadges(await as(memberId), memberId)).filter(({ slug }) => slug === "neighbour");
const refusedAt = (key: string) => ({ code: "invalid", fields: { handle: { key } } });

test("only badges given by hand are open for nominations", () => {
	const { error } = badgeForm.safeParse(fields({ measure: "posts", nominable: "on" }));
	expect(error?.issues).toMatchObject([{ path: ["measure"], message: "errors:standing.nominable" }]);
});

test("nobody names anybody who is a visitor, silenced or suspended", async () => {
	await expect(nominate(await as(null), "neighbour", forJon)).rejects.toMatchObject({ code: "forbidden" });
	for (const kind of ["silence", "suspension"] as const) {
		const ctx = await as(ines);
		const restricted = { ...ctx, actor: { ...ctx.actor, restriction: { kind, endsAt: "2027-01-01" } } };
		await expect(nominate(restricted as typeof ctx, "neighbour", forJon)).rejects.toMatchObject({
			code: "forbidden",
		});
	}
	expect(await open()).toEqual([]);
});

test("a badge that is not open for it takes no nominations", async () => {
	await expect(nominate(await as(ines), "honoured", forJon)).rejects.toMatchObject({ code: "not-found" });
	await saveBadge(await as(brand.owner), form({}), false);
	await expect(nominate(await as(ines), "neighbour", forJon)).rejects.toMatchObject({ code: "not-found" });
});

test("nobody names themselves, nobody who is not there, and nobody twice before there is an answer", async () => {
	const again = async (given = forJon) => nominate(await as(ines), "neighbour", given);
	await expect(again({ ...forJon, handle: "ines" })).rejects.toMatchObject(
		refusedAt("errors:standing.nominate-self"),
	);
	await expect(again({ ...forJon, handle: "nobody" })).rejects.toMatchObject(refusedAt("errors:member-gone"));
	await again();
	await expect(again()).rejects.toMatchObject(refusedAt("errors:standing.nominated-already"));
	expect(await open()).toMatchObject([{ handle: "jon", byHandle: "ines", reason: "Carried my piano." }]);
});

test("the eleventh in a day waits for tomorrow", async () => {
	for (let turn = 0; turn < 10; turn += 1) {
		const handle = `friend${turn}`;
		await forum.aMember(brand.id, { handle, rules: false });
		await nominate(await as(ines), "neighbour", { ...forJon, handle });
	}
	await expect(nominate(await as(ines), "neighbour", forJon)).rejects.toMatchObject({
		code: "rate-limited",
	});
});

test("only the owner decides, and each nomination once", async () => {
	await nominate(await as(ines), "neighbour", forJon);
	const [{ id = 0 } = {}] = await open();
	const decide = async (by: number, verdict: "accepted" | "declined") =>
		decideNomination(await as(by), { nomination: id, verdict });
	await expect(decide(jon, "accepted")).rejects.toMatchObject({ code: "forbidden" });
	await decide(brand.owner, "declined");
	await expect(decide(brand.owner, "accepted")).rejects.toMatchObject({ code: "conflict" });
	expect(await badgesOf(jon)).toEqual([]);
	await nominate(await as(ines), "neighbour", forJon);
	expect(await open()).toHaveLength(1);
});

test("of two owners at once one is heard, and the badge is given once", async () => {
	await nominate(await as(ines), "neighbour", forJon);
	const [{ id = 0 } = {}] = await open();
	const both = await Promise.allSettled(
		[await as(brand.owner), await as(brand.owner)].map((ctx) =>
			decideNomination(ctx, { nomination: id, verdict: "accepted" }),
		),
	);
	expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	expect(await badgesOf(jon)).toMatchObject([{ times: 1 }]);
});

test("who has the badge already gets it no second time, and the nomination stays to be declined", async () => {
	const anna = await forum.aMember(brand.id, { handle: "anna" });
	await nominate(await as(ines), "neighbour", forJon);
	await nominate(await as(anna), "neighbour", { ...forJon, reason: "And my harp." });
	const [first, second] = await open();
	const owner = await as(brand.owner);
	await decideNomination(owner, { nomination: first?.id ?? 0, verdict: "accepted" });
	await expect(
		decideNomination(owner, { nomination: second?.id ?? 0, verdict: "accepted" }),
	).rejects.toMatchObject({ code: "conflict" });
	expect(await open()).toHaveLength(1);
});

test("accepted, the badge is given with the member's reason", async () => {
	await nominate(await as(ines), "neighbour", forJon);
	const [{ id = 0 } = {}] = await open();
	await decideNomination(await as(brand.owner), { nomination: id, verdict: "accepted" });
	expect(await badgesOf(jon)).toMatchObject([{ reason: "Carried my piano.", times: 1 }]);
	expect(await open()).toEqual([]);
});
