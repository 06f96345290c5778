import { expect, test } from "vitest";
import { startingSettings } from "./contract";
import { climbed } from "./ladder";

const { ladder } = startingSettings;

test("strikes below the first step sanction nobody", () => {
	expect(climbed(ladder, { before: 0, after: 2, byHand: null })).toBeNull();
});
test("a step that was climbed before is not climbed again", () => {
	expect(climbed(ladder, { before: 3, after: 4, byHand: null })).toBeNull();
});
test("a milder step than the sanction given by hand is left out", () => {
	expect(climbed(ladder, { before: 2, after: 3, byHand: "silence" })).toBeNull();
});
test("strikes that jump over a step land on the hardest one reached", () => {
	expect(climbed(ladder, { before: 2, after: 8, byHand: null })).toEqual({
		at: 8,
		kind: "suspension",
		days: 14,
	});
});
test("a harder step than the sanction given by hand counts", () => {
	expect(climbed(ladder, { before: 4, after: 5, byHand: "warning" })?.kind).toBe("silence");
});
