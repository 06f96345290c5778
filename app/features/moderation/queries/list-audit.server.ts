import { z } from "zod";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { decodeCursor, type Page, toPage } from "~/platform/keyset";

export interface AuditRow {
	id: number;
	act: string;
	subjectKind: string;
	subjectId: number | null;
	actorHandle: string | null;
	/** For acts about a member. */
	subjectHandle: string | null;
	before: object;
	after: object;
	happenedAt: Date;
}

const LIMIT = 50;

/** What staff did, newest first. For owners: it names everybody. */
export async function listAudit(ctx: Context, cursor: string | null): Promise<Page<AuditRow>> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	const [before] = decodeCursor(cursor, z.tuple([z.number().int().positive()])) ?? [Number.MAX_SAFE_INTEGER];
	const rows = await ctx.db
		.selectFrom("auditEntry as e")
		.leftJoin("member as m", (join) =>
			join.onRef("m.brandId", "=", "e.brandId").onRef("m.id", "=", "e.actorId"),
		)
		.leftJoin("member as subject", (join) =>
			join
				.onRef("subject.brandId", "=", "e.brandId")
				.onRef("subject.id", "=", "e.subjectId")
				.on("e.subjectKind", "=", "member"),
		)
		.select([
			"e.id",
			"e.act",
			"e.subjectKind",
			"e.subjectId",
			"m.handle as actorHandle",
			"subject.handle as subjectHandle",
			"e.before",
			"e.after",
			"e.happenedAt",
		])
		.where("e.brandId", "=", ctx.brand.id)
		.where("e.id", "<", before)
		.orderBy("e.id", "desc")
		.limit(LIMIT + 1)
		.execute();
	return toPage(rows as unknown as AuditRow[], LIMIT, ({ id }) => [id]);
}
