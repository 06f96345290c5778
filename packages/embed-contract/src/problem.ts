/**
 * Why a host's token was not taken, as the doctor names it. RFC 7519 names the claims, RFC 8725 the attacks that the
 * header is guarded against.
 */
export const tokenProblems = [
	"token-malformed",
	"token-too-long",
	"algorithm-none",
	"algorithm-mismatch",
	"header-forbidden",
	"key-unknown",
	"key-revoked",
	"signature-invalid",
	"issuer-missing",
	"audience-missing",
	"audience-wrong",
	"subject-missing",
	"subject-malformed",
	"name-missing",
	"issued-at-missing",
	"issued-in-future",
	"expired",
	"expiry-missing",
	"expiry-too-far",
	"not-yet-valid",
	"token-id-missing",
	"token-replayed",
	"origin-missing",
	"origin-mismatch",
] as const;
export type TokenProblem = (typeof tokenProblems)[number];

/** What else can be in the way, besides the token. */
export const embedProblems = [
	"origin-not-allowed",
	"not-found",
	"session-missing",
	"session-expired",
	"rules-not-accepted",
	"read-only",
	"forbidden",
	"invalid",
	"conflict",
	"rate-limited",
	"unavailable",
	"malformed",
	"too-large",
	"unsupported-media-type",
	"method-not-allowed",
	"internal",
] as const;
export type EmbedProblemCode = (typeof embedProblems)[number] | TokenProblem;

/** RFC 9457 problem details, as every refusal of `/embed/v1` looks. */
export interface EmbedProblem {
	type: string;
	title: string;
	status: number;
	code: EmbedProblemCode;
	/** In the asker's language. */
	detail: string;
	/** Field name → sentence, for `invalid`. */
	errors?: Record<string, string>;
	/** Whole seconds, for `rate-limited`. */
	retryAfter?: number;
}
