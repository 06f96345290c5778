import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { Actor } from "~/platform/identity";
import type { CaseState, Outcome, Queue } from "./contract";
import { canSeeCase } from "./policy";

export const LEASE_MINUTES = 5;

export interface CaseRow {
	id: number;
	kind: "post" | "appeal";
	queue: Queue;
	state: CaseState;
	postId: number;
	threadId: number;
	categoryId: number;
	authorId: number;
	appealId: number | null;
	barredMemberId: number | null;
	version: number;
	leasedBy: number | null;
	leasedUntil: Date | null;
	openedAt: Date;
}

const columns = [
	"id",
	"kind",
	"queue",
	"state",
	"postId",
	"threadId",
	"categoryId",
	"authorId",
	"appealId",
	"barredMemberId",
	"version",
	"leasedBy",
	"leasedUntil",
	"openedAt",
] as const;

/** Staff or nobody: who is not staff does not learn that there are cases. */
export function requireStaff(actor: Actor | null): Actor {
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	if (actor.role === "member") throw new DomainError("forbidden", "errors:not-allowed");
	return actor;
}

/** The post of a case, before anything is locked: posts are locked before cases, everywhere. */
export async function findCasePost(tx: WriteContext, caseId: number): Promise<number> {
	const found = await tx.db
		.selectFrom("moderationCase")
		.select(["postId", "categoryId"])
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", caseId)
		.executeTakeFirst();
	if (!found || !canSeeCase(tx.actor, found)) throw new DomainError("not-found", "errors:case.gone");
	return found.postId;
}

/** Locks a case; `not-found` for everybody outside its category and brand. */
export async function loadCaseForChange(tx: WriteContext, caseId: number): Promise<CaseRow> {
	const row = await tx.db
		.selectFrom("moderationCase")
		.select(columns)
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", caseId)
		.forNoKeyUpdate()
		.executeTakeFirst();
	if (!row || !canSeeCase(tx.actor, row)) throw new DomainError("not-found", "errors:case.gone");
	return row;
}

/** Refuses what somebody else has decided, or holds, and says who. */
export async function requireFree(tx: WriteContext, row: CaseRow) {
	if (row.state !== "open") throw await decidedMeanwhile(tx, row);
	if (isLeasedByOther(row, tx)) {
		throw new DomainError("conflict", "errors:case.leased", {
			params: { name: await nameOf(tx, row.leasedBy as number) },
		});
	}
}

export const isLeasedByOther = (
	{ leasedBy, leasedUntil }: Pick<CaseRow, "leasedBy" | "leasedUntil">,
	{ actor, now }: Pick<WriteContext, "actor" | "now">,
) => leasedBy !== null && leasedBy !== actor?.memberId && leasedUntil !== null && leasedUntil > now;

async function decidedMeanwhile(tx: WriteContext, row: CaseRow) {
	if (row.state === "waiting") return new DomainError("conflict", "errors:case.waiting");
	if (row.state === "void") return new DomainError("conflict", "errors:case.void");
	const { rows } = await sql<{ outcome: Outcome; name: string | null }>`
		select d.outcome, m.display_name as name from decision d
		left join member m on m.brand_id = d.brand_id and m.id = d.decided_by
		where d.brand_id = ${tx.brand.id} and d.case_id = ${row.id} and d.state <> 'undone'
		order by d.id desc limit 1
	`.execute(tx.db);
	const [decision] = rows;
	return new DomainError("conflict", `errors:case.decided.${decision?.outcome ?? "no-action"}`, {
		params: { name: decision?.name ?? tx.brand.name },
	});
}

export async function nameOf(tx: Pick<WriteContext, "db" | "brand">, memberId: number): Promise<string> {
	const { displayName } = await tx.db
		.selectFrom("member")
		.select("displayName")
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", memberId)
		.executeTakeFirstOrThrow();
	return displayName;
}
