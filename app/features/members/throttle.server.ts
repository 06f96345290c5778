import { createHash } from "node:crypto";
import type { Context } from "~/platform/context";
import type { Limit } from "~/platform/limits/rate-limits.server";

const hour = 3_600;
const digest = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 22);

const minutes = 60;

type Door = "sign-in" | "sign-up" | "reset";

/** Tries per network, per network and address together, and per address alone. */
const limits: Record<Door, { network: Limit; pair: Limit; address: Limit }> = {
	"sign-in": {
		network: { points: 100, seconds: 15 * minutes },
		pair: { points: 10, seconds: 15 * minutes },
		address: { points: 50, seconds: hour },
	},
	"sign-up": {
		network: { points: 60, seconds: hour },
		pair: { points: 5, seconds: 15 * minutes },
		address: { points: 8, seconds: hour },
	},
	reset: {
		network: { points: 60, seconds: hour },
		pair: { points: 5, seconds: 15 * minutes },
		address: { points: 8, seconds: hour },
	},
};

const keysOf = (ctx: Context, email: string) => {
	const address = digest(email);
	return { network: ctx.network, pair: `${ctx.network}:${address}`, address };
};

/**
 * Counts one try at a door. The limit by address alone is wide: a narrow one would let a stranger lock an owner out.
 */
export async function throttle(ctx: Context, door: Door, email: string) {
	const keys = keysOf(ctx, email);
	for (const by of ["network", "pair", "address"] as const) {
		await ctx.services.limits.spend(`${door}-${by}`, keys[by], limits[door][by]);
	}
}

/** Takes a try back that ended well: only failures count. */
export async function forgive(ctx: Context, door: Door, email: string) {
	const keys = keysOf(ctx, email);
	for (const by of ["network", "pair", "address"] as const)
		await ctx.services.limits.refund(`${door}-${by}`, keys[by]);
}
