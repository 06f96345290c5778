import type { TokenProblem } from "@folkmoot/embed-contract";
import type { SigningKey } from "./signing-key.server";

/** What is known of a token so far. Claims are believed only after the signature. */
export interface TokenState {
	readonly token: unknown;
	readonly now: Date;
	/** The brand's origin, which a token must be made for. */
	readonly audience: string;
	/** The `Origin` of the request; null for a program without one. */
	readonly requestOrigin: string | null;
	readonly findKey: (kid: string) => Promise<SigningKey | null>;
	readonly isAllowedOrigin: (origin: string) => Promise<boolean>;
	header: Record<string, unknown> | null;
	claims: Record<string, unknown> | null;
	key: SigningKey | null;
}

/** One thing that is looked at. `needs` says what must be known for it to be asked at all. */
export interface TokenCheck {
	readonly name: CheckName;
	readonly needs?: "header" | "claims" | "key";
	judge(state: TokenState): TokenProblem | null | Promise<TokenProblem | null>;
}

export type CheckName =
	| "shape"
	| "header"
	| "key"
	| "algorithm"
	| "signature"
	| "issuer"
	| "audience"
	| "subject"
	| "token-id"
	| "issued-at"
	| "expiry"
	| "not-before"
	| "origin";
