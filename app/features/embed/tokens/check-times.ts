import type { TokenCheck, TokenState } from "./token-check";

/** Clocks of two machines differ by this much at most. */
const SKEW_SECONDS = 30;
const LONGEST_SECONDS = 300;

const secondsOf = ({ now }: TokenState) => now.getTime() / 1_000;
const isTime = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

export const checkIssuedAt: TokenCheck = {
	name: "issued-at",
	needs: "claims",
	judge: (state) => {
		const iat = state.claims?.iat;
		if (!isTime(iat)) return "issued-at-missing";
		return iat > secondsOf(state) + SKEW_SECONDS ? "issued-in-future" : null;
	},
};

/** Five minutes from its making and from now: an old `iat` does not make a long life short. */
export const checkExpiry: TokenCheck = {
	name: "expiry",
	needs: "claims",
	judge: (state) => {
		const { iat, exp } = state.claims ?? {};
		if (!isTime(exp)) return "expiry-missing";
		const now = secondsOf(state);
		if (exp <= now) return "expired";
		const isLong = exp > now + LONGEST_SECONDS + SKEW_SECONDS || (isTime(iat) && exp - iat > LONGEST_SECONDS);
		return isLong ? "expiry-too-far" : null;
	},
};

export const checkNotBefore: TokenCheck = {
	name: "not-before",
	needs: "claims",
	judge: (state) => {
		const nbf = state.claims?.nbf;
		if (nbf === undefined) return null;
		return isTime(nbf) && nbf <= secondsOf(state) + SKEW_SECONDS ? null : "not-yet-valid";
	},
};
