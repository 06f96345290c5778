import { z } from "zod";
import { DomainError, type Sentence } from "./errors";

/** Checks input against its contract; throws `invalid` with one sentence per field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
	const result = schema.safeParse(input);
	if (result.success) return result.data;
	const fields: Record<string, Sentence> = Object.create(null);
	for (const issue of result.error.issues) {
		for (const name of namesOf(issue)) fields[name] ??= sentenceOf(issue);
	}
	throw new DomainError("invalid", "errors:invalid", { fields });
}

/** Where it is wrong. A property that nobody knows is named itself. */
function namesOf(issue: z.core.$ZodIssue): string[] {
	const names =
		issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
	return names.map((path) => path.map(String).join(".") || "form");
}

function sentenceOf(issue: z.core.$ZodIssue): Sentence {
	if (issue.message.startsWith("errors:")) {
		const params = "params" in issue ? (issue.params as Sentence["params"]) : undefined;
		return { key: issue.message, params };
	}
	if (issue.code === "too_big")
		return { key: "errors:field.too-long", params: { max: Number(issue.maximum) } };
	if (issue.code === "too_small")
		return { key: "errors:field.too-short", params: { min: Number(issue.minimum) } };
	if (issue.code === "invalid_value") return { key: "errors:field.choice" };
	if (issue.code === "invalid_format") return { key: "errors:field.format" };
	if (issue.code === "unrecognized_keys") return { key: "errors:field.unknown" };
	return { key: "errors:field.wrong-type" };
}

/** Checks one field of a form; what is wrong is said by its name. */
export const parseField = <Schema extends z.ZodType>(name: string, schema: Schema, input: unknown) =>
	parseInput(z.object({ [name]: schema }), { [name]: input })[name] as z.output<Schema>;
