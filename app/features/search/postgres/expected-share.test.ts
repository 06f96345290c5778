import { expect, test } from "vitest";
import { expectedShare, lexemesOf, readQuery } from "./expected-share";

const frequencies = {
	common: new Map([
		["grinder", 0.5],
		["grind", 0.2],
		["d'or", 0.1],
	]),
	rest: 0.001,
};
const share = (query: string) => expectedShare(query, frequencies);

test("what is no query is expected nowhere", () => {
	expect(share("")).toBe(0);
	expect(share("grinder")).toBe(0);
});

test("a lexeme that is none of the commonest is taken to be as common as these may leave it", () =>
	expect(share("'kettle'")).toBe(0.001));

test("lexemes are found as they are quoted", () => {
	expect(share("'grinder'")).toBe(0.5);
	expect(share("'d''or'")).toBe(0.1);
});

test("what has to be there both is rarer, what may be there either way is commoner, what must not be there is the rest", () => {
	expect(share("'grinder' & 'grind'")).toBeCloseTo(0.1);
	expect(share("'grinder' <-> 'grind'")).toBeCloseTo(0.1);
	expect(share("'grinder' | 'grind'")).toBeCloseTo(0.6);
	expect(share("!'grinder'")).toBe(0.5);
	expect(share("!( 'grinder' )")).toBe(0.5);
});

test("parentheses come first, then phrases, then all, then either", () => {
	expect(share("( 'grinder' | 'grind' ) & 'd''or'")).toBeCloseTo(0.06);
	expect(share("'grinder' | 'grind' & 'd''or'")).toBeCloseTo(0.51);
});

test("a beginning is expected with whatever begins so", () => {
	expect(share("'grin':*")).toBeCloseTo(0.6004, 4);
	expect(share("'zebra':*")).toBeCloseTo(0.001);
});

test("of one text it tells whether it matches, and of a phrase whether it has all its words", () => {
	const matches = (query: string) => readQuery(query)(lexemesOf(["bold", "post", "select", "c:\\temp"]));
	for (const query of [
		"'bald'",
		"'bold' & 'italic'",
		"!'bold'",
		"'bold' & !( 'post' | 'thread' )",
		"'bolder':*",
	])
		expect(matches(query), query).toBe(0);
	for (const query of [
		"'bold'",
		"'bo':*",
		"!'bald'",
		"'bald' | 'post'",
		"'post' <-> 'select'",
		"'c:\\\\temp'",
	])
		expect(matches(query), query).toBe(1);
});
