import { type TestForum, testForum } from "@test/forum";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseInput } from "~/platform/parse-input";
import { readMarkdown } from "~/platform/rich-text/read-markdown";
import { compareTexts } from "./compare-texts";
import { rulesForm } from "./contract";
import { acceptRules, publishRules, readRules } from "./index.server";

let forum: TestForum;
beforeAll(async () => {
	forum = await testForum();
});
afterAll(() => forum.close());

test("rules in which nobody could read anything are none", () => {
	expect(parseInput(rulesForm, { "text-en": " \u200b\u3164\n", "text-hu": "Légy kedves." })).toEqual([
		{ locale: "hu", markdown: "Légy kedves.", changeNote: "" },
	]);
});

test("a comparison names what came and what went, in order", () => {
	const before = readMarkdown("# Rules\n\nBe kind.\n\n- no selling\n- no noise");
	const after = readMarkdown("# Rules\n\nBe kind to all.\n\n- no selling\n- no noise\n- no spoilers");
	expect(compareTexts(before, after)).toEqual([
		{ added: false, text: "Be kind." },
		{ added: true, text: "Be kind to all." },
		{ added: true, text: "no spoilers" },
	]);
	expect(compareTexts(after, after)).toEqual([]);
});

test("a member sees what changed since the version that they accepted, and nothing once they accept", async () => {
	const brand = await forum.aBrand();
	const member = await forum.aMember(brand.id);
	const publish = async (markdown: string, changeNote = "") =>
		publishRules(await forum.context(brand.id, brand.owner), [{ locale: "en", markdown, changeNote }]);
	await publish("Be kind.\n\nNo selling.", "No selling");
	await publish("Be kind.\n\nNo selling, no advertising.");
	const seen = await readRules(await forum.context(brand.id, member));
	expect(seen?.changes.map(({ version }) => version)).toEqual([3, 2]);
	expect(seen?.changedLines).toEqual([{ added: true, text: "No selling, no advertising." }]);
	await acceptRules(await forum.context(brand.id, member), 3);
	expect(await readRules(await forum.context(brand.id, member))).toMatchObject({
		changes: [],
		changedLines: [],
	});
	expect(await readRules(await forum.context(brand.id))).toMatchObject({ version: 3, changedLines: [] });
});

test("new rules leave a line in the audit log", async () => {
	const brand = await forum.aBrand({ slug: "heron" });
	const texts = [{ locale: "en" as const, markdown: "Be kind to all.", changeNote: "To all" }];
	const version = await publishRules(await forum.context(brand.id, brand.owner), texts);
	const { rows } = await forum.services.pool.query(
		"select act, actor_id::int, before, after from audit_entry where brand_id = $1 and act = 'rules.published' and subject_id = $2",
		[brand.id, version],
	);
	expect(rows).toEqual([
		{
			act: "rules.published",
			actor_id: brand.owner,
			before: { version: version - 1 },
			after: { version, texts: [{ locale: "en", changeNote: "To all" }] },
		},
	]);
});
