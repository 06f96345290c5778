import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { Locale } from "~/platform/identity";
import type { StatementFacts } from "../statement";

export interface StatementView {
	id: number;
	decisionId: number;
	locale: Locale;
	facts: StatementFacts;
	statedAt: Date;
	appealUntil: Date;
	/** The decision was overturned. */
	overturned: boolean;
	appeal: {
		text: string;
		appealedAt: Date;
		outcome: "upheld" | "overturned" | null;
		reasons: string;
	} | null;
	canAppeal: boolean;
}

const select = (ctx: Context) =>
	ctx.db
		.selectFrom("statement as s")
		.innerJoin("decision as d", (join) =>
			join.onRef("d.brandId", "=", "s.brandId").onRef("d.id", "=", "s.decisionId"),
		)
		.leftJoin("appeal as a", (join) =>
			join.onRef("a.brandId", "=", "s.brandId").onRef("a.decisionId", "=", "s.decisionId"),
		)
		.select([
			"s.id",
			"s.decisionId",
			"s.locale",
			"s.facts",
			"s.statedAt",
			"s.appealUntil",
			"d.state",
			"a.text as appealText",
			"a.appealedAt",
			"a.outcome as appealOutcome",
			"a.reasons",
			"a.toldAt",
		])
		.where("s.brandId", "=", ctx.brand.id)
		.where("s.memberId", "=", ctx.actor?.memberId ?? 0);

type Row = Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirstOrThrow"]>>;

const toView = (ctx: Context, row: Row): StatementView => ({
	id: row.id,
	decisionId: row.decisionId,
	locale: row.locale,
	facts: row.facts as unknown as StatementFacts,
	statedAt: row.statedAt,
	appealUntil: row.appealUntil,
	overturned: row.state === "overturned",
	appeal:
		row.appealText === null || row.appealedAt === null
			? null
			: {
					text: row.appealText,
					appealedAt: row.appealedAt,
					// Not before the judge's undo window has passed.
					outcome: row.toldAt ? row.appealOutcome : null,
					reasons: row.toldAt ? (row.reasons ?? "") : "",
				},
	canAppeal: row.appealText === null && row.appealUntil > ctx.now,
});

/** An own statement of reasons, with what became of the appeal; `not-found` for everybody else's. */
export async function readStatement(ctx: Context, id: number): Promise<StatementView> {
	const row = await select(ctx).where("s.id", "=", id).executeTakeFirst();
	if (!row) throw new DomainError("not-found", "errors:statement-gone");
	return toView(ctx, row);
}

/** All own statements, newest first. */
export async function listStatements(ctx: Context): Promise<StatementView[]> {
	const rows = await select(ctx).orderBy("s.id", "desc").limit(100).execute();
	return rows.map((row) => toView(ctx, row));
}
