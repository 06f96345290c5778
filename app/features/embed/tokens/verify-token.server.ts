import { readName, readPictureAddress } from "~/features/members/index.server";
import type { Context } from "~/platform/context";
import { isLocale, type Locale } from "~/platform/identity";
import { EmbedRefusal } from "../refusal";
import { beginState } from "./begin-state.server";
import { checks } from "./checks.server";
import type { SigningKey } from "./signing-key.server";

/** Whom a host vouches for. Roles and everything else that a token may claim are not read. */
export interface Vouched {
	kid: string;
	subject: string;
	tokenId: string;
	/** Null where the token has no usable name. */
	name: string | null;
	locale: Locale | null;
	/** Address of a picture; it is fetched from here, and never by whoever reads. */
	picture: string | null;
}

/** Reads a host's token; the first thing that is wrong with it is thrown. */
export async function verifyToken(
	ctx: Context,
	token: unknown,
	requestOrigin: string | null,
): Promise<Vouched> {
	const state = beginState(ctx, token, requestOrigin);
	for (const { judge } of checks) {
		const problem = await judge(state);
		if (problem) throw new EmbedRefusal(problem);
	}
	const claims = state.claims as {
		sub: string;
		jti: string;
		name?: unknown;
		locale?: unknown;
		picture?: unknown;
	};
	const language = typeof claims.locale === "string" ? claims.locale.slice(0, 2).toLowerCase() : null;
	return {
		kid: (state.key as SigningKey).kid,
		subject: claims.sub,
		tokenId: claims.jti,
		name: readName(claims.name),
		locale: isLocale(language) ? language : null,
		picture: readPictureAddress(claims.picture),
	};
}
