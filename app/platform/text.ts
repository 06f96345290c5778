import { z } from "zod";

/** Text that Postgres and every browser can carry: no NUL, no half surrogate, no control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const LINE_BREAK = /[\u0000-\u001f\u007f\u0085\u2028\u2029]/;
/** Characters that reorder or hide what stands around them; joiners inside emoji and scripts stay. */
const DECEIVING = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/;

const lengthOf = (text: string) => [...text].length;
/** Nothing in it that anybody could see. */
export const isBlank = (text: string) =>
	text.replace(/[\s\u200b-\u200d\u2060\ufeff\u3164\u115f\u1160\u2800]/g, "") === "";

/** A text of several lines, `max` code points at most. */
export const longText = (max: number) =>
	z
		.string({ error: "errors:field.text" })
		.refine((text) => text.length <= max * 2 && lengthOf(text) <= max, {
			error: "errors:field.too-long",
			params: { max },
			abort: true,
		})
		.refine((text) => text.isWellFormed() && !CONTROL.test(text), { error: "errors:field.characters" });

/** A text of one line, as given: `min` to `max` code points, something to see in it, nothing that deceives. */
export const oneLine = (max: number, min = 1) =>
	z
		.string({ error: "errors:field.text" })
		.refine((text) => min === 0 || !isBlank(text), { error: "errors:field.empty", abort: true })
		.refine((text) => lengthOf(text) >= min, {
			error: "errors:field.too-short",
			params: { min },
			abort: true,
		})
		.refine((text) => text.length <= max * 2 && lengthOf(text) <= max, {
			error: "errors:field.too-long",
			params: { max },
			abort: true,
		})
		.refine((text) => text.isWellFormed() && !LINE_BREAK.test(text) && !DECEIVING.test(text), {
			error: "errors:field.characters",
		});

/** A whole number in a form. An empty field is no zero. */
export const wholeNumber = (min: number, max: number) =>
	z.preprocess(
		(value) => (typeof value === "string" && value.trim() === "" ? Number.NaN : value),
		z.coerce
			.number({ error: "errors:field.number" })
			.refine((number) => Number.isInteger(number) && number >= min && number <= max, {
				error: "errors:field.range",
				params: { min, max },
			}),
	);

/** An id in a path or field: a positive whole number that Postgres' bigint and JavaScript both hold. */
export const id = z.coerce
	.number({ error: "errors:field.number" })
	.int()
	.positive()
	.max(Number.MAX_SAFE_INTEGER);

/** A check box or an on/off button: "on" or "1" where it is on, absent or empty where not. */
export const checked = z
	.enum(["on", "1", "true", ""], { error: "errors:field.choice" })
	.optional()
	.transform(Boolean);
