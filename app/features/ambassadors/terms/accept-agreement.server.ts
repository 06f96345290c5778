import { sql } from "kysely";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { mayTakePart } from "~/platform/identity";
import { readAgreement } from "../programme/read-agreement.server";
import { type Programme, requireProgramme } from "../programme/read-programme.server";
import { findPresentTerm } from "./find-present-term.server";
import { settlePauses } from "./settle-pauses.server";
import { writeTiers } from "./write-tiers.server";

/** Accepts the version that was read; an offered term begins with it. Version 0 where there is no agreement. */
export async function acceptAgreement(ctx: Context, version: number): Promise<void> {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await inTransaction(ctx, async (tx) => {
		const programme = await requireProgramme(tx);
		if (!mayTakePart(actor)) throw new DomainError("forbidden", "errors:not-allowed");
		const newest = (await readAgreement(tx))?.version ?? 0;
		if (version !== newest) throw new DomainError("conflict", "errors:ambassadors.agreement-changed");
		const term = await findPresentTerm(tx, actor.memberId);
		if (!term) throw new DomainError("not-found", "errors:ambassadors.no-term");
		if (version > 0) await accept(tx, actor.memberId, version);
		if (term.state === "offered") await begin(tx, programme, term.id);
		await settlePauses(tx, [actor.memberId]);
		await writeTiers(tx, [actor.memberId]);
	});
}

async function accept(tx: WriteContext, memberId: number, version: number) {
	const { numInsertedOrUpdatedRows } = await tx.db
		.insertInto("ambassadorAcceptance")
		.values({ brandId: tx.brand.id, memberId, version, acceptedAt: tx.now })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (Number(numInsertedOrUpdatedRows) === 0) return;
	await writeAudit(tx, {
		act: "ambassadors.agreement-accepted",
		subjectKind: "member",
		subjectId: memberId,
		after: { version },
	});
}

const begin = (tx: WriteContext, { termMonths }: Programme, id: number) =>
	tx.db
		.updateTable("ambassadorTerm")
		.set({
			state: "active",
			since: tx.now,
			startsAt: tx.now,
			endsAt: sql<Date>`${tx.now}::timestamptz + make_interval(months => ${termMonths})`,
		})
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.execute();
