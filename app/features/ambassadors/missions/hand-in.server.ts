import type { z } from "zod";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { handingIn } from "../contract";
import { requireAmbassador } from "./require-ambassador";

/** Hands in what was done, or hands in again what was returned. A new version is what a manager has to see. */
export async function handInMission(ctx: Context, input: z.output<typeof handingIn>): Promise<void> {
	await inTransaction(ctx, async (tx) => {
		const { memberId } = await requireAmbassador(tx);
		const { mission, evidence, links } = input;
		const handedIn = await tx.db
			.updateTable("ambassadorTask")
			.set((eb) => ({
				state: "handed-in",
				evidence,
				links: JSON.stringify(links),
				handedInAt: tx.now,
				version: eb("version", "+", 1),
			}))
			.where("brandId", "=", tx.brand.id)
			.where("missionId", "=", mission)
			.where("memberId", "=", memberId)
			.where("state", "<>", "accepted")
			.returning("missionId")
			.executeTakeFirst();
		if (!handedIn) throw new DomainError("not-found", "errors:ambassadors.mission-gone");
	});
}
