import { type Context, inTransaction } from "~/platform/context";
import { settlePauses } from "./settle-pauses.server";
import { writeTiers } from "./write-tiers.server";

/** A decision, an appeal or a sanction concerns somebody: their term is paused or goes on, and the tier follows. */
export const settleMember = (ctx: Context, memberId: number) =>
	inTransaction(ctx, async (tx) => {
		await settlePauses(tx, [memberId]);
		await writeTiers(tx, [memberId]);
	});
