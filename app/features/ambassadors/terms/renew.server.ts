import { sql } from "kysely";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { ambassadorDecided } from "../events";
import { type Programme, requireProgramme } from "../programme/read-programme.server";
import { requireManager } from "../require-manager";
import { findTerm } from "./find-term.server";
import { isRenewable, listTerms } from "./list-terms.server";
import { measureTerms } from "./measure-terms.server";
import { writeTiers } from "./write-tiers.server";

interface Renewing {
	term: number;
	/** The end that was seen, as ISO 8601: of two who renew one does. */
	endsAt: string;
	/** Why somebody stays who does not reach what is asked. */
	waived: string;
}

/** Begins the next term of an ambassador, by a person's decision. */
export async function renewTerm(ctx: Context, { term: id, endsAt, waived }: Renewing): Promise<void> {
	requireManager(ctx);
	await inTransaction(ctx, async (tx) => {
		const programme = await requireProgramme(tx);
		const term = await findTerm(tx, id);
		if (term.endsAt?.toISOString() !== endsAt)
			throw new DomainError("conflict", "errors:ambassadors.renewed-meanwhile");
		if (!isRenewable(term, tx.now)) throw new DomainError("conflict", "errors:ambassadors.too-early");
		const progress = await measureTerms(tx, programme, [term]);
		if (!progress.get(term.memberId)?.qualifies && !waived.trim())
			throw new DomainError("invalid", "errors:ambassadors.waive", {
				fields: { waived: { key: "errors:field.empty" } },
			});
		await begin(tx, programme, { ...term, waived });
	});
}

/** Renews all who can be renewed and reach what is asked; returns how many. */
export async function renewAll(ctx: Context): Promise<number> {
	requireManager(ctx);
	return inTransaction(ctx, async (tx) => {
		const programme = await requireProgramme(tx);
		const proposed = (await listTerms(tx, programme)).filter(
			(term) => term.qualifies && isRenewable(term, tx.now),
		);
		let renewed = 0;
		for (const { id, endsAt } of proposed) {
			const term = await findTerm(tx, id);
			if (term.endsAt?.getTime() !== endsAt?.getTime()) continue;
			await begin(tx, programme, { ...term, waived: "" });
			renewed += 1;
		}
		return renewed;
	});
}

async function begin(
	tx: WriteContext,
	{ termMonths }: Programme,
	{ id, memberId, tier, waived }: { id: number; memberId: number; tier: number; waived: string },
) {
	const next = (from: ReturnType<typeof sql<Date>>) =>
		sql<Date>`${from} + make_interval(months => ${termMonths})`;
	const start = sql<Date>`case when ${next(sql<Date>`ends_at`)} > ${tx.now} then ends_at else ${tx.now}::timestamptz end`;
	const { startsAt, endsAt } = await tx.db
		.updateTable("ambassadorTerm")
		.set((eb) => ({
			state: "active",
			startsAt: start,
			endsAt: next(start),
			graceUntil: null,
			reminded: 0,
			waived,
			renewals: eb("renewals", "+", 1),
		}))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.returning(["startsAt", "endsAt"])
		.executeTakeFirstOrThrow();
	await writeTiers(tx, [memberId]);
	await record(tx, ambassadorDecided, { memberId, tier, outcome: "renewed", words: "" });
	await writeAudit(tx, {
		act: "ambassadors.term-renewed",
		subjectKind: "member",
		subjectId: memberId,
		after: { tier, startsAt, endsAt, waived },
	});
}
