import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import type { Locale } from "~/platform/identity";
import { excerptOf, type RichDocument } from "~/platform/rich-text/document";
import { sanctionOf } from "../contract";
import { findReason, reasonLabel } from "../queries/list-reasons.server";
import type { StatementFacts } from "../statement";

/** Regulation (EU) 2022/2065, Art. 20(1): at least six months. */
const APPEAL_MONTHS = 6;

/** Writes the statement of reasons of a decision in the author's language. One per decision: the table says so too. */
export async function writeStatement(tx: WriteContext, decisionId: number): Promise<number> {
	const judged = await findJudged(tx, decisionId);
	const locale: Locale = judged.memberLocale ?? tx.brand.locale;
	const reason = judged.reasonCode ? await findReason(tx, judged.reasonCode) : null;
	const { visibility } = judged.after as { visibility: string };
	const accountToo = sanctionOf[judged.outcome] !== undefined;
	const facts: StatementFacts = {
		outcome: judged.outcome,
		postId: judged.postId,
		threadId: judged.threadId,
		threadTitle: judged.title,
		excerpt: excerptOf(judged.document, 300),
		passage: judged.passage,
		scope: accountToo ? (visibility === "published" ? "account" : "post-and-account") : "post",
		endsAt: judged.endsAt?.toISOString() ?? null,
		reasonCode: judged.reasonCode,
		reasonLabel: reason ? reasonLabel(reason, locale) : "",
		clause: judged.clause,
		rulesVersion: judged.rulesVersion,
		legalGround: judged.legalGround,
		message: judged.message,
		reported: judged.reported,
		detectedAutomatically: judged.detectedAutomatically,
		decidedAutomatically: judged.automated,
		decidedAt: judged.decidedAt.toISOString(),
		sanctions: judged.sanctions,
	};
	const { id } = await tx.db
		.insertInto("statement")
		.values({
			brandId: tx.brand.id,
			decisionId,
			memberId: judged.memberId,
			locale,
			facts: JSON.stringify(facts),
			statedAt: tx.now,
			appealUntil: sql<Date>`${tx.now}::timestamptz + make_interval(months => ${APPEAL_MONTHS})`,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

type Judged = {
	postId: number;
	threadId: number;
	title: string;
	sanctions: StatementFacts["sanctions"];
	/** As it was judged, though it may have been edited since. */
	document: RichDocument;
	memberId: number;
	memberLocale: Locale | null;
	reported: boolean;
	after: object;
	endsAt: Date | null;
	decidedAt: Date;
	reasonCode: string | null;
} & Pick<StatementFacts, "outcome" | "passage" | "clause" | "rulesVersion" | "legalGround" | "message"> & {
		detectedAutomatically: boolean;
		automated: boolean;
	};

async function findJudged(tx: WriteContext, decisionId: number): Promise<Judged> {
	const { rows } = await sql<Judged>`
		select d.post_id, c.thread_id, t.title, coalesce(r.document, p.document) as document, d.member_id,
			m.locale as member_locale, c.report_count > 0 as reported, d.after, d.ends_at, d.decided_at, d.reason_code,
			d.outcome, d.passage, d.clause, d.rules_version, d.legal_ground, d.message, d.detected_automatically, d.automated,
			(select coalesce(json_agg(json_build_object('kind', s.kind, 'endsAt', s.ends_at, 'fromLadder', s.from_ladder) order by s.id), '[]')
				from sanction s where s.brand_id = d.brand_id and s.decision_id = d.id and s.lifted_at is null) as sanctions
		from decision d
		join moderation_case c on c.brand_id = d.brand_id and c.id = d.case_id
		join thread t on t.brand_id = c.brand_id and t.id = c.thread_id
		join post p on p.brand_id = d.brand_id and p.id = d.post_id
		join member m on m.brand_id = d.brand_id and m.id = d.member_id
		left join post_revision r on r.brand_id = d.brand_id and r.post_id = d.post_id and r.revision = d.post_revision
		where d.brand_id = ${tx.brand.id} and d.id = ${decisionId}
	`.execute(tx.db);
	return rows[0] as Judged;
}
