import { abilitiesOf } from "~/features/brands/policy";
import { findPost, requirePoster } from "~/features/threads/index.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { isModeratorOf, mayTakePart } from "~/platform/identity";
import { openCase } from "../open-case.server";
import { listReasons } from "../queries/list-reasons.server";
import { readAccuracy, weightOf } from "../queries/read-accuracy.server";
import { newReference } from "../reference";

const REPORTS = { points: 20, seconds: 3_600 };
/** What is illegal comes before what breaks the house rules. */
const ILLEGAL_BONUS = 5;

interface NewReport {
	postId: number;
	reason: string;
	text: string;
}

export interface Reported {
	reference: string;
	/** False where the same member had reported the same case before: it counts once. */
	counted: boolean;
}

/** Reports a post that the member can read. The same text with the same reason, judged before, opens no new case. */
export async function reportPost(ctx: Context, { postId, reason, text }: NewReport): Promise<Reported> {
	const actor = requirePoster(ctx, { forReport: true });
	if (!mayTakePart(actor)) throw new DomainError("forbidden", "errors:not-allowed");
	await ctx.services.limits.spend("reports-hour", `${ctx.brand.id}:${actor.memberId}`, REPORTS);
	const post = await findPost(ctx, postId);
	if (post.authorId === actor.memberId) throw new DomainError("forbidden", "errors:report.own");
	if (post.visibility !== "published") throw new DomainError("conflict", "errors:report.hidden");
	const known = (await listReasons(ctx)).find(({ code, forReports }) => code === reason && forReports);
	if (!known)
		throw new DomainError("invalid", "errors:invalid", {
			fields: { reason: { key: "errors:field.choice" } },
		});
	return inTransaction(ctx, async (tx) => {
		const judged = await findJudged(tx, post, reason);
		const accuracy = await readAccuracy(tx, actor.memberId);
		const weight = isModeratorOf(actor, post)
			? 3
			: weightOf(accuracy) * abilitiesOf(actor, tx.brand).reportWeight;
		if (judged)
			return count(tx, {
				caseId: judged,
				post,
				reason,
				text,
				weight,
				reporterId: actor.memberId,
				settled: true,
			});
		const already = await findOwnReport(tx, post.id, actor.memberId);
		if (already) return { reference: already, counted: false };
		const bonus = reason === "illegal" ? ILLEGAL_BONUS : 0;
		const place = {
			postId: post.id,
			threadId: post.threadId,
			categoryId: post.categoryId,
			authorId: post.authorId,
		};
		const { id } = await openCase(tx, { ...place, queue: "reported", weight: weight + bonus, reports: 1 });
		return count(tx, { caseId: id, post, reason, text, weight, reporterId: actor.memberId, settled: false });
	});
}

/** A case about this very text in which moderators found nothing wrong for this very reason. */
async function findJudged(tx: WriteContext, post: { id: number; revision: number }, reason: string) {
	const row = await tx.db
		.selectFrom("decision")
		.innerJoin("report", (join) =>
			join.onRef("report.brandId", "=", "decision.brandId").onRef("report.caseId", "=", "decision.caseId"),
		)
		.select("decision.caseId")
		.where("decision.brandId", "=", tx.brand.id)
		.where("decision.postId", "=", post.id)
		.where("decision.postRevision", "=", post.revision)
		.where("decision.state", "=", "effective")
		.where("decision.outcome", "in", ["approve", "no-action"])
		.where("report.reasonCode", "=", reason)
		.orderBy("decision.id", "desc")
		.limit(1)
		.executeTakeFirst();
	return row?.caseId ?? null;
}

async function findOwnReport(tx: WriteContext, postId: number, reporterId: number) {
	const row = await tx.db
		.selectFrom("report")
		.innerJoin("moderationCase as c", (join) =>
			join.onRef("c.brandId", "=", "report.brandId").onRef("c.id", "=", "report.caseId"),
		)
		.select("report.reference")
		.where("report.brandId", "=", tx.brand.id)
		.where("c.postId", "=", postId)
		.where("c.state", "in", ["open", "waiting", "decided"])
		.where("report.reporterId", "=", reporterId)
		.executeTakeFirst();
	return row?.reference ?? null;
}

interface Counted {
	caseId: number;
	post: { id: number; revision: number };
	reason: string;
	text: string;
	weight: number;
	reporterId: number;
	settled: boolean;
}

async function count(tx: WriteContext, { caseId, post, reason, text, weight, reporterId, settled }: Counted) {
	const row = await tx.db
		.insertInto("report")
		.values({
			brandId: tx.brand.id,
			reference: newReference(),
			caseId,
			postId: post.id,
			postRevision: post.revision,
			reporterId,
			reasonCode: reason,
			text,
			weight,
			reportedAt: tx.now,
			outcome: settled ? "dismissed" : null,
			outcomeAt: settled ? tx.now : null,
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning("reference")
		.executeTakeFirst();
	if (row) return { reference: row.reference, counted: !settled };
	const own = await tx.db
		.selectFrom("report")
		.select("reference")
		.where("brandId", "=", tx.brand.id)
		.where("caseId", "=", caseId)
		.where("reporterId", "=", reporterId)
		.executeTakeFirstOrThrow();
	return { reference: own.reference, counted: false };
}
