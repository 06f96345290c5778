import { brandChanged } from "~/features/brands/events";
import type { WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import type { Programme } from "./read-programme.server";
import { refreshFlairs } from "./refresh-flairs.server";

/** Stores the programme whole; what pages keep of it follows. */
export async function writeProgramme(tx: WriteContext, { tiers, questions, ...programme }: Programme) {
	const values = { ...programme, questions: JSON.stringify(questions) };
	await tx.db
		.insertInto("ambassadorProgramme")
		.values({ brandId: tx.brand.id, ...values })
		.onConflict((conflict) => conflict.column("brandId").doUpdateSet(values))
		.execute();
	for (const { tier, icon, ...said } of tiers) {
		const row = {
			icon,
			name: JSON.stringify(said.name),
			flair: JSON.stringify(said.flair),
			criteria: JSON.stringify(said.criteria),
		};
		await tx.db
			.insertInto("ambassadorTier")
			.values({ brandId: tx.brand.id, tier, ...row })
			.onConflict((conflict) => conflict.columns(["brandId", "tier"]).doUpdateSet(row))
			.execute();
	}
	await refreshFlairs(tx);
	await record(tx, brandChanged, { what: "ambassadors" });
}
