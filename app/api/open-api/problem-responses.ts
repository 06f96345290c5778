import { type ProblemCode, problem, problemCodes, problemKinds } from "../problem";
import { referenceTo } from "./component-schemas";
import type { ApiResponse } from "./types";

/** When each refusal comes. */
const problemMeanings: Record<ProblemCode, string> = {
	malformed: "The body is not JSON in UTF-8.",
	unauthenticated: "There is no API key, or it is unknown, revoked or of another forum.",
	forbidden:
		"The key lacks the scope, or the member may not do this: the rules are not accepted, the thread is locked, the post is somebody else's; or a key that is not of staff names another `author`.",
	"not-found": "It is not there, or not for this member to see.",
	"method-not-allowed": "The address takes other methods; `Allow` names them.",
	conflict:
		"The `Idempotency-Key` was used for another request, or what you act on was changed meanwhile: the post has another revision, somebody else holds or has decided the case, the time has passed. `detail` says which, and names who was faster.",
	"too-large": "The body is larger than 1.5 MB.",
	"unsupported-media-type": "The body is not `application/json`.",
	invalid: "A parameter or field is wrong, unknown or missing; `errors` names each.",
	"rate-limited": "Too many requests; try again after the seconds in `Retry-After`.",
	internal: "Our fault. It was written down.",
	unavailable: "The database does not answer; try again after the seconds in `Retry-After`.",
};

const seconds = { description: "Seconds to wait.", schema: { type: "integer" } };
const headers: Partial<Record<ProblemCode, ApiResponse["headers"]>> = {
	unauthenticated: { "WWW-Authenticate": { description: "`Bearer`", schema: { type: "string" } } },
	"method-not-allowed": {
		Allow: { description: "Methods that the address takes.", schema: { type: "string" } },
	},
	"rate-limited": { "Retry-After": seconds },
	unavailable: { "Retry-After": seconds },
};

/** Every refusal as a component of the document. */
export const problemResponses = (origin: string): Record<string, ApiResponse> =>
	Object.fromEntries(
		problemCodes.map((code) => [
			code,
			{
				description: problemMeanings[code],
				...(headers[code] ? { headers: headers[code] } : {}),
				content: {
					"application/problem+json": { schema: referenceTo(problem), example: exampleOf(code, origin) },
				},
			},
		]),
	);

function exampleOf(code: ProblemCode, origin: string) {
	const { status, title } = problemKinds[code];
	const errors =
		code === "invalid" ? { errors: [{ field: "title", detail: "Use at least 3 characters." }] } : {};
	return {
		type: `${origin}/api/docs#problem-${code}`,
		title,
		status,
		detail: problemMeanings[code],
		code,
		...errors,
	};
}
