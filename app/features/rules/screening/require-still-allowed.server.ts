import type { WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { hotQuery } from "~/platform/hot-query.server";
import { isStaff } from "~/platform/identity";
import { closeSwitch } from "./phases/close-switch";
import { sanction } from "./phases/sanction";
import { refusalOf } from "./refuse";
import { SANCTIONS, SWITCHES } from "./standing.server";
import type { Candidate, ScreeningFacts } from "./types";

const STANDING = `select ${SANCTIONS} as sanctions, ${SWITCHES} as switches`;

interface Ending {
	endsAt: string;
}
interface Row {
	sanctions: (Omit<ScreeningFacts["sanctions"][number], "endsAt"> & Ending)[];
	switches: (Omit<ScreeningFacts["switches"][number], "endsAt"> & Ending)[];
}

/**
 * Asks again, with the text about to be stored, what may have changed while services outside were asked: a sanction, a
 * closed brand, category or thread.
 */
export async function requireStillAllowed(
	tx: WriteContext,
	{ categoryId, threadId }: Pick<Candidate, "categoryId" | "threadId">,
) {
	if (!tx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	const values = [tx.brand.id, tx.actor.memberId, tx.now, categoryId, threadId];
	const [row] = await hotQuery<Row>(tx, "screening-standing", STANDING, values);
	if (!row) return;
	const place = { categoryId, threadId, postId: null };
	const facts = { now: tx.now, sanctions: row.sanctions.map(dated), switches: row.switches.map(dated) };
	const phases = isStaff(tx.actor) ? [sanction] : [sanction, closeSwitch];
	for (const { kind, judge } of phases) {
		const said = judge(place, facts);
		if (said) throw refusalOf({ kind, ...said }, tx);
	}
}

const dated = <Item extends Ending>({ endsAt, ...item }: Item) => ({ ...item, endsAt: new Date(endsAt) });
