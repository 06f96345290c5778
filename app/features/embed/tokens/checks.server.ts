import { checkAudience, checkIssuer, checkOrigin, checkSubject, checkTokenId } from "./check-claims";
import { checkAlgorithm, checkHeader, checkKey, checkSignature } from "./check-key.server";
import { checkShape } from "./check-shape";
import { checkExpiry, checkIssuedAt, checkNotBefore } from "./check-times";
import type { TokenCheck } from "./token-check";

/** In this order: nothing that a token says is believed before its signature. */
export const checks: readonly TokenCheck[] = [
	checkShape,
	checkHeader,
	checkKey,
	checkAlgorithm,
	checkSignature,
	checkIssuer,
	checkAudience,
	checkSubject,
	checkTokenId,
	checkIssuedAt,
	checkExpiry,
	checkNotBefore,
	checkOrigin,
];
