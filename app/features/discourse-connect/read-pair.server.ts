import type { Context } from "~/platform/context";
import { refusalOf } from "./refuse.server";
import { MOST_CHARACTERS, type Pair } from "./wire/pair.server";

/** The pair in an address. */
export function readPair(ctx: Context, query: URLSearchParams): Pair {
	const payload = query.get("sso");
	const signature = query.get("sig");
	if (!payload || !signature) throw refusalOf(ctx, "pair");
	if (payload.length > MOST_CHARACTERS) throw refusalOf(ctx, "too-long");
	return { payload, signature };
}
