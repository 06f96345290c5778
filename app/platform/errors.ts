/** What a caller can do about it: look elsewhere, ask for a right, correct the input, reload, wait, or come back later. */
export type ErrorCode = "not-found" | "forbidden" | "invalid" | "conflict" | "rate-limited";

/** A sentence by its key in the locale files, so that it is said in the reader's language. */
export interface Sentence {
	key: string;
	params?: Record<string, string | number>;
}

/** An outcome that was expected. Anything else that is thrown is a bug and becomes a 500 with a report. */
export class DomainError extends Error {
	readonly code: ErrorCode;
	readonly sentence: Sentence;
	/** Field name → sentence, for `invalid`. */
	readonly fields: Record<string, Sentence>;
	/** For `rate-limited`: whole seconds until another try makes sense. */
	readonly retryAfter: number | null;

	constructor(
		code: ErrorCode,
		key: string,
		more: { params?: Sentence["params"]; fields?: Record<string, Sentence>; retryAfter?: number } = {},
	) {
		super(`${code}: ${key}`);
		this.name = "DomainError";
		this.code = code;
		this.sentence = { key, params: more.params };
		this.fields = more.fields ?? {};
		this.retryAfter = more.retryAfter ?? null;
	}
}

/** The server and Remix are bundled apart, so the class alone does not tell. */
export const isDomainError = (error: unknown): error is DomainError =>
	error instanceof Error && error.name === "DomainError";

export const statusOf: Record<ErrorCode, number> = {
	"not-found": 404,
	forbidden: 403,
	invalid: 422,
	conflict: 409,
	"rate-limited": 429,
};
