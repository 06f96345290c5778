import { expect, test } from "vitest";
import { detectLanguage } from "./detect-language";

test("what could be in any language is in none", () => {
	for (const text of ["", "OK", "👍👍", "https://example.com/42", "iPhone 15 Pro", "A thread"])
		expect(detectLanguage(text)).toBeNull();
});

test("script, common words and letters tell the language", () => {
	expect(detectLanguage("Где купить масло? OK")).toBe("ru");
	expect(detectLanguage("How do I oil the table?")).toBe("en");
	expect(detectLanguage("A kettle for the garden")).toBe("en");
	expect(detectLanguage("Hol a lista?")).toBe("hu");
	expect(detectLanguage("Köszönöm, megnézem!")).toBe("hu");
	expect(detectLanguage("Szia, hol van a lista?")).toBe("hu");
});
