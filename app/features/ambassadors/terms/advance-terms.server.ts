import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { DAY_MS } from "../day";
import { ambassadorEnded } from "../events";
import { type Programme, readProgramme } from "../programme/read-programme.server";
import { takeTurn } from "../programme/take-turn.server";
import { closeTerm } from "./close-term.server";
import { measureTerms } from "./measure-terms.server";
import { beginGraces, remind } from "./remind.server";
import { settlePauses } from "./settle-pauses.server";
import { GRACE_DAYS, OFFER_DAYS } from "./time-limits";
import { writeTiers } from "./write-tiers.server";

/** What time brings about, each step once whatever is tried again. Without a programme time stands still. */
export async function advanceTerms(ctx: Context): Promise<void> {
	await inTransaction(ctx, async (tx) => {
		await takeTurn(tx);
		const programme = await readProgramme(tx);
		if (!programme.enabled) return;
		const settled = await settlePauses(tx, null);
		await remind(tx);
		await beginGraces(tx);
		await endGraces(tx, programme);
		await endPauses(tx);
		await dropOffers(tx);
		await writeTiers(
			tx,
			settled.map(({ memberId }) => memberId),
		);
	});
}

const before = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS);

const presentTerms = (tx: WriteContext) =>
	tx.db
		.selectFrom("ambassadorTerm")
		.select(["id", "memberId", "tier", "endsAt", "pauseReason"])
		.where("brandId", "=", tx.brand.id)
		.orderBy("id")
		.forUpdate();

/** Who reaches what is asked waits for a person, and keeps the tier: nobody loses it because nobody looked. */
async function endGraces(tx: WriteContext, programme: Programme) {
	const due = await presentTerms(tx).where("state", "=", "grace").where("graceUntil", "<=", tx.now).execute();
	const progress = await measureTerms(tx, programme, due);
	for (const term of due.filter(({ memberId }) => !progress.get(memberId)?.qualifies)) {
		await closeTerm(tx, term, "lapsed");
		await record(tx, ambassadorEnded, { memberId: term.memberId, outcome: "alumni", words: "" });
	}
}

async function endPauses(tx: WriteContext) {
	const due = await presentTerms(tx)
		.where("state", "=", "paused")
		.where("endsAt", "<=", before(tx.now, GRACE_DAYS))
		.execute();
	for (const term of due) {
		await closeTerm(tx, term, term.pauseReason ?? "lapsed");
		const outcome = term.pauseReason === "sanction" ? "ended" : "alumni";
		await record(tx, ambassadorEnded, { memberId: term.memberId, outcome, words: "" });
	}
}

async function dropOffers(tx: WriteContext) {
	const due = await presentTerms(tx)
		.where("state", "=", "offered")
		.where("offeredAt", "<=", before(tx.now, OFFER_DAYS))
		.execute();
	for (const term of due) await closeTerm(tx, term, "not-accepted");
}
