import { expect, test } from "vitest";
import type { StatementFacts } from "~/features/moderation/index.server";
import { locales } from "~/platform/identity";
import { wordStatement } from "./word-statement";

const brand = { name: "Larkspur", timeZone: "Europe/Budapest", rulesVersion: 3 };
const facts: StatementFacts = {
	outcome: "silence",
	postId: 1,
	threadId: 1,
	threadTitle: "A thread",
	excerpt: "Words",
	passage: "",
	scope: "post-and-account",
	endsAt: "2027-02-20T12:00:00.000Z",
	reasonCode: "spam",
	reasonLabel: "Spam",
	clause: "2.1",
	rulesVersion: 3,
	legalGround: "",
	message: "",
	reported: true,
	detectedAutomatically: true,
	decidedAutomatically: false,
	decidedAt: "2026-11-22T12:00:00.000Z",
	sanctions: [{ kind: "suspension", endsAt: "2027-03-01T12:00:00.000Z", fromLadder: true }],
};
const worded = (locale: (typeof locales)[number], more: Partial<StatementFacts> = {}) =>
	wordStatement(
		{ facts: { ...facts, ...more }, locale, appealUntil: new Date("2027-05-22T12:00:00Z") },
		brand,
	);
const textOf = (text: ReturnType<typeof worded>, name: string) =>
	text.lines.find((line) => line.name === name)?.text;

test.each(locales)("in %s no blank is left open and no sentence ends twice", (locale) => {
	const { heading, summary, lines, redress } = worded(locale);
	const all = [heading, ...summary, ...lines.map(({ text }) => text), ...redress].join("\n");
	expect(all).not.toMatch(/\{\{|\.\.|undefined|decisions:/);
});

test("the ground is the clause of the rules with its version, or the law", () => {
	expect(textOf(worded("en"), "ground")).toBe(
		"Spam: contrary to clause 2.1 of the rules of Larkspur, version 3.",
	);
	expect(textOf(worded("en", { legalGround: "§ 284 Penal Code" }), "ground")).toContain("§ 284 Penal Code");
});

test("strikes that led to more are named with it", () => {
	expect(worded("en").summary.at(-1)).toContain("suspension of your membership until March 1, 2027");
});
