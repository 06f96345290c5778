import { describe, expect, test } from "vitest";
import { levelForm, startingLevels } from "./contract";

describe("settings", () => {
	const fields = (more: Record<string, string> = {}) => {
		const form: Record<string, string> = { windowDays: "100" };
		for (const [place, asks] of startingLevels.requirements.entries())
			for (const [measure, value] of Object.entries(asks)) form[`${measure}-${place + 2}`] = String(value);
		for (const level of [1, 2, 3, 4, 5])
			Object.assign(form, {
				[`links-${level}`]: "",
				[`mentions-${level}`]: "",
				[`images-${level}`]: "",
				[`reportWeight-${level}`]: "1",
			});
		return { ...form, ...more };
	};
	const problems = (more: Record<string, string>) =>
		levelForm.safeParse(fields(more)).error?.issues.map(({ path, message }) => [path[0], message]);

	test.each([
		[
			"a higher level that asks for less",
			{ "posts-3": "1", "days-3": "1" },
			["posts-3", "errors:levels.less"],
		],
		["more days than the window has", { windowDays: "20" }, ["days-4", "errors:levels.window"]],
		["more days than posts", { "days-2": "9", "days-3": "10" }, ["days-2", "errors:levels.more-days"]],
		["more people than likes", { "givers-2": "4" }, ["givers-2", "errors:levels.more-givers"]],
		["a threshold that nobody reaches", { "posts-4": "1000000" }, ["posts-4", "errors:field.range"]],
		["an empty threshold", { "posts-4": "" }, ["posts-4", "errors:field.number"]],
		["a report that counts too much", { "reportWeight-3": "9" }, ["reportWeight-3", "errors:field.range"]],
	])("are refused: %s", (_what, more, problem) => {
		expect(problems(more)).toContainEqual(problem);
	});
	test("that every brand starts with are accepted as they are", () => {
		expect(levelForm.parse(fields()).requirements).toEqual(startingLevels.requirements);
	});
});
