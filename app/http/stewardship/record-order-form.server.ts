import { locatePost, orderForm, recordOrder } from "~/features/moderation/index.server";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";

/** Enters an order of an authority against the post of an address. */
export async function recordOrderForm(ctx: Context, fields: Record<string, unknown>) {
	const { location, ...order } = parseInput(orderForm, fields);
	return recordOrder(ctx, { postId: await locatePost(ctx, location.trim()), ...order });
}
