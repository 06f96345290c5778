import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { programmeSwitched } from "../events";
import { canSetUpAmbassadors } from "../policy";
import { writeTiers } from "../terms/write-tiers.server";
import { readProgramme } from "./read-programme.server";
import { takeTurn } from "./take-turn.server";
import { writeProgramme } from "./write-programme.server";

/** Has a programme or none. Off, nobody has a tier; on again, everybody has the one that their term says. */
export async function switchProgramme(ctx: Context, enabled: boolean): Promise<void> {
	if (!canSetUpAmbassadors(ctx.actor)) throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		await takeTurn(tx);
		const before = await readProgramme(tx);
		await writeProgramme(tx, { ...before, enabled });
		await writeTiers(tx, null);
		await record(tx, programmeSwitched, { enabled });
		await writeAudit(tx, {
			act: enabled ? "ambassadors.switched-on" : "ambassadors.switched-off",
			subjectKind: "brand",
			subjectId: tx.brand.id,
			before: { enabled: before.enabled },
			after: { enabled },
		});
	});
}
