import type { z } from "zod";
import { DomainError, type Sentence } from "./errors";

/** Checks input against its contract; throws `invalid` with one sentence per field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
	const result = schema.safeParse(input);
	if (result.success) return result.data;
	const fields: Record<string, Sentence> = {};
	for (const issue of result.error.issues) {
		const name = issue.path.map(String).join(".") || "form";
		fields[name] ??= sentenceOf(issue);
	}
	throw new DomainError("invalid", "errors:invalid", { fields });
}

function sentenceOf(issue: z.core.$ZodIssue): Sentence {
	if (issue.message.startsWith("errors:")) {
		const params = "params" in issue ? (issue.params as Sentence["params"]) : undefined;
		return { key: issue.message, params };
	}
	if (issue.code === "too_big") return { key: "errors:field.too-long", params: { max: Number(issue.maximum) } };
	if (issue.code === "too_small") return { key: "errors:field.too-short", params: { min: Number(issue.minimum) } };
	if (issue.code === "invalid_value") return { key: "errors:field.choice" };
	if (issue.code === "invalid_format") return { key: "errors:field.format" };
	if (issue.code === "unrecognized_keys") return { key: "errors:field.unknown" };
	return { key: "errors:field.wrong-type" };
}
