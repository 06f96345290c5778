import { z } from "zod";
import { checked, wholeNumber } from "~/platform/text";
import { type ModerationSettings, sanctionKinds } from "../contract";

const MOST_STEPS = 10;

const step = (place: number) =>
	z.preprocess(
		(fields) => {
			const given = fields as Record<string, unknown>;
			const names = {
				at: `at-${place}`,
				kind: `kind-${place}`,
				days: `days-${place}`,
				gone: `gone-${place}`,
			};
			return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, given[name]]));
		},
		z.object({
			at: wholeNumber(1, 1_000),
			kind: z.enum(sanctionKinds, { error: "errors:field.choice" }),
			days: wholeNumber(1, 3_650),
			gone: checked,
		}),
	);

const isLeftOut = (given: Record<string, unknown>, place: number) =>
	String(given[`at-${place}`] ?? "").trim() === "" || Boolean(given[`gone-${place}`]);

/**
 * Fields `undoSeconds`, `strikeDays`, and `at-0`, `kind-0`, `days-0`, … for the steps of the ladder. A step without a
 * number, or with `gone-0`, is left out; what is wrong is said by the field's own name.
 */
export const settingsForm = z
	.record(z.string(), z.unknown())
	.transform((given, check): ModerationSettings => {
		const complain = (issues: readonly z.core.$ZodIssue[], place?: number) => {
			for (const issue of issues) {
				const path = place === undefined ? issue.path : [`${String(issue.path[0])}-${place}`];
				check.addIssue({ ...issue, path } as z.core.$ZodRawIssue);
			}
		};
		const numbers = z
			.object({ undoSeconds: wholeNumber(0, 120), strikeDays: wholeNumber(1, 730) })
			.safeParse(given);
		if (!numbers.success) complain(numbers.error.issues);
		const ladder: ModerationSettings["ladder"] = [];
		for (let place = 0; place < MOST_STEPS; place += 1) {
			if (isLeftOut(given, place)) continue;
			const parsed = step(place).safeParse(given);
			if (!parsed.success) complain(parsed.error.issues, place);
			else if (ladder.some(({ at }) => at === parsed.data.at))
				check.addIssue({ code: "custom", path: [`at-${place}`], message: "errors:ladder-twice" });
			else ladder.push({ at: parsed.data.at, kind: parsed.data.kind, days: parsed.data.days });
		}
		if (!numbers.success) return z.NEVER;
		return { ...numbers.data, ladder: ladder.sort((one, other) => one.at - other.at) };
	});
