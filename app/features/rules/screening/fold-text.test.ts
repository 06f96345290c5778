import { describe, expect, test } from "vitest";
import { foldText } from "./fold-text";

test.each([
	["ÁRVÍZTŰRŐ", "arvizturo"],
	["Ёлка", "елка"],
	["бой", "бой"],
	["бои\u0306", "бой"],
	["ﬁne ＳＰＡＭ", "fine spam"],
	["vi\u00adag\u200bra", "viagra"],
	["Straße", "strasse"],
	["buy \t\n  now", "buy now"],
	["İstanbul", "istanbul"],
	["Ｗｅｌｔ😀", "welt😀"],
])("%j is compared as %j", (original, folded) => {
	expect(foldText(original).text).toBe(folded);
});

describe("every unit of the folded text", () => {
	test("knows its place in the original, across pairs, marks and spaces", () => {
		const original = "😀  ﬁ e\u0301x";
		const { text, starts, ends } = foldText(original);
		expect(text).toBe("😀 fi ex");
		const at = (part: string) => {
			const from = text.indexOf(part);
			return original.slice(starts[from], ends[from + part.length - 1]);
		};
		expect(at("fi")).toBe("ﬁ");
		expect(at("ex")).toBe("e\u0301x");
		expect(at("😀")).toBe("😀");
	});

	test("of 50,000 accented characters is found fast", () => {
		const began = performance.now();
		foldText("Ő".repeat(50_000));
		expect(performance.now() - began).toBeLessThan(3_000);
	});
});
