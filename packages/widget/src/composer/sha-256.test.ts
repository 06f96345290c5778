import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sha256 } from "./sha-256";

test("it is what every other implementation says, around the borders of its blocks and beyond ASCII", () => {
	const texts = [
		"",
		"abc",
		"ő 🙂",
		...[54, 55, 56, 63, 64, 65, 119, 120, 1_000].map((length) => "x".repeat(length)),
	];
	for (const text of texts)
		expect(Buffer.from(sha256(text)).toString("hex")).toBe(createHash("sha256").update(text).digest("hex"));
});
