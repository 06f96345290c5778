import { isSubject } from "~/features/members/index.server";
import type { TokenCheck, TokenState } from "./token-check";

const isText = (value: unknown, max = 200): value is string =>
	typeof value === "string" && value.trim() !== "" && value.length <= max;

export const checkIssuer: TokenCheck = {
	name: "issuer",
	needs: "claims",
	judge: ({ claims }) => (isText(claims?.iss, 2_000) ? null : "issuer-missing"),
};

/** Made for this forum and for no other: a token that is good elsewhere, too, could be used by whoever got it there. */
export const checkAudience: TokenCheck = {
	name: "audience",
	needs: "claims",
	judge: ({ claims, audience }) => {
		const named = [claims?.aud ?? []].flat();
		if (named.length === 0) return "audience-missing";
		return named.length === 1 && named[0] === audience ? null : "audience-wrong";
	},
};

export const checkSubject: TokenCheck = {
	name: "subject",
	needs: "claims",
	judge: ({ claims }) => {
		const sub = claims?.sub;
		if (sub === undefined || sub === null || sub === "") return "subject-missing";
		return isSubject(sub) ? null : "subject-malformed";
	},
};

export const checkTokenId: TokenCheck = {
	name: "token-id",
	needs: "claims",
	judge: ({ claims }) => (isText(claims?.jti) ? null : "token-id-missing"),
};

/** A page of an allowed origin brings it, or the token itself names one; where both speak, they agree. */
export const checkOrigin: TokenCheck = {
	name: "origin",
	needs: "claims",
	async judge({ claims, requestOrigin, isAllowedOrigin }: TokenState) {
		const claimed = claims?.origin;
		if (claimed !== undefined && typeof claimed !== "string") return "origin-mismatch";
		const origin = requestOrigin ?? claimed;
		if (origin === undefined) return "origin-missing";
		if (claimed !== undefined && claimed !== origin) return "origin-mismatch";
		return (await isAllowedOrigin(origin)) ? null : "origin-mismatch";
	},
};
