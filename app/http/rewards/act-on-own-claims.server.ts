import { addressing, cancelling, claiming } from "~/features/rewards/contract";
import { cancelClaim, claimReward, giveAddress, noteArrival } from "~/features/rewards/index.server";
import type { Fields } from "~/http/action-of.server";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";

/** What members do about rewards: claim, say where to send it, take it back, note that it arrived. */
export async function actOnOwnClaims(ctx: Context, fields: Fields): Promise<string> {
	if (fields.intent === "cancel") await cancelClaim(ctx, parseInput(cancelling, fields).claim);
	else if (fields.intent === "arrived") await noteArrival(ctx, parseInput(cancelling, fields).claim);
	else if (fields.intent === "address") {
		const { claim, address } = parseInput(addressing, fields);
		await giveAddress(ctx, claim, address.trim());
	} else {
		await claimReward(ctx, parseInput(claiming, fields).reward);
		return "/rewards?claimed";
	}
	return "/rewards";
}
