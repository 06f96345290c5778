import type { Context } from "~/platform/context";
import { isAllowedOrigin } from "../queries/list-origins.server";
import { findSigningKey } from "./signing-key.server";
import type { TokenState } from "./token-check";

/** What is known of a token before anybody looked at it. */
export const beginState = (ctx: Context, token: unknown, requestOrigin: string | null): TokenState => ({
	token,
	now: ctx.now,
	audience: ctx.brand.origin,
	requestOrigin,
	findKey: (kid) => findSigningKey(ctx, kid),
	isAllowedOrigin: (origin) => isAllowedOrigin(ctx, origin),
	header: null,
	claims: null,
	key: null,
});
