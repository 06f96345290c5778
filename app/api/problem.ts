import { z } from "zod";
import type { ErrorCode, Sentence } from "~/platform/errors";

/** Every kind of refusal, by the code that programs may rely on. */
export const problemKinds = {
	malformed: { status: 400, title: "Malformed body" },
	unauthenticated: { status: 401, title: "No valid API key" },
	forbidden: { status: 403, title: "Not allowed" },
	"not-found": { status: 404, title: "Not found" },
	"method-not-allowed": { status: 405, title: "Method not allowed" },
	conflict: { status: 409, title: "Conflict" },
	"too-large": { status: 413, title: "Body too large" },
	"unsupported-media-type": { status: 415, title: "Unsupported media type" },
	invalid: { status: 422, title: "Invalid input" },
	"rate-limited": { status: 429, title: "Too many requests" },
	internal: { status: 500, title: "Internal error" },
	unavailable: { status: 503, title: "Temporarily unavailable" },
} as const satisfies Record<ErrorCode | (string & {}), { status: number; title: string }>;

export type ProblemCode = keyof typeof problemKinds;
export const problemCodes = Object.keys(problemKinds) as ProblemCode[];

/** RFC 9457 problem details. */
export const problem = z.strictObject({
	type: z
		.string()
		.meta({ description: "Address of this kind of problem in the documentation.", format: "uri" }),
	title: z.string().meta({ description: "The kind of problem, always in English." }),
	status: z.int().meta({ description: "The HTTP status again." }),
	detail: z.string().meta({ description: "What happened, in the language of Accept-Language." }),
	code: z
		.enum(problemCodes as [ProblemCode, ...ProblemCode[]])
		.meta({ description: "Stable: programs decide by it." }),
	errors: z
		.array(
			z.strictObject({
				field: z.string().meta({ description: "Dotted path of the field." }),
				detail: z.string(),
			}),
		)
		.optional()
		.meta({ description: "For code invalid: what is wrong, field by field." }),
});
export type Problem = z.output<typeof problem>;

/** A refusal of the API's own, beside the five that the forum's commands know. */
export class Refusal extends Error {
	readonly code: ProblemCode;
	readonly sentence: Sentence;
	readonly headers: Record<string, string>;

	constructor(code: ProblemCode, key: string, headers: Record<string, string> = {}) {
		super(`${code}: ${key}`);
		this.code = code;
		this.sentence = { key };
		this.headers = headers;
	}
}
