import type { WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { DAY_MS } from "../day";
import { ambassadorReminded } from "../events";
import { GRACE_DAYS, LAST_REMINDER_DAYS, RENEWAL_DAYS } from "./time-limits";

const after = (now: Date, days: number) => new Date(now.getTime() + days * DAY_MS);

/** Reminds of the end of a term, twice; who was to hear of both at the same moment hears of the later one. */
export async function remind(tx: WriteContext) {
	for (const days of [LAST_REMINDER_DAYS, RENEWAL_DAYS] as const) {
		const told = await tx.db
			.updateTable("ambassadorTerm")
			.set({ reminded: days })
			.where("brandId", "=", tx.brand.id)
			.where("state", "=", "active")
			.where("endsAt", ">", tx.now)
			.where("endsAt", "<=", after(tx.now, days))
			.where("reminded", "in", days === RENEWAL_DAYS ? [0] : [0, RENEWAL_DAYS])
			.returning("memberId")
			.execute();
		for (const { memberId } of told)
			await record(tx, ambassadorReminded, { memberId, outcome: `end-${days}` });
	}
}

/** The term is over and the tier stays for a while, counted from now: a worker that slept takes nothing of it. */
export async function beginGraces(tx: WriteContext) {
	const begun = await tx.db
		.updateTable("ambassadorTerm")
		.set({ state: "grace", graceUntil: after(tx.now, GRACE_DAYS) })
		.where("brandId", "=", tx.brand.id)
		.where("state", "=", "active")
		.where("endsAt", "<=", tx.now)
		.returning("memberId")
		.execute();
	for (const { memberId } of begun) await record(tx, ambassadorReminded, { memberId, outcome: "grace" });
}
