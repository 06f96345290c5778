import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { Outcome } from "../contract";
import type { StatementFacts } from "../statement";
import type { Period } from "./read-transparency.server";

/**
 * A statement in the field names and values of the EU's transparency database (https://transparency.dsa.ec.europa.eu,
 * documentation of the API), ready to be sent there by whoever has to (Regulation (EU) 2022/2065, Art. 24(5)). It holds
 * nothing that tells who the author is.
 */
export interface EuStatement {
	puid: string;
	decision_visibility: string[] | null;
	decision_account: string | null;
	decision_provision: string | null;
	end_date_account_restriction: string | null;
	decision_ground: "DECISION_GROUND_ILLEGAL_CONTENT" | "DECISION_GROUND_INCOMPATIBLE_CONTENT";
	illegal_content_legal_ground: string | null;
	illegal_content_explanation: string | null;
	incompatible_content_ground: string | null;
	incompatible_content_explanation: string | null;
	category: string;
	content_type: ["CONTENT_TYPE_TEXT"];
	content_language: string;
	content_date: string;
	application_date: string;
	decision_facts: string;
	source_type: "SOURCE_ARTICLE_16" | "SOURCE_TYPE_OTHER_NOTIFICATION" | "SOURCE_VOLUNTARY";
	automated_detection: "Yes" | "No";
	automated_decision: "AUTOMATED_DECISION_FULLY" | "AUTOMATED_DECISION_NOT_AUTOMATED";
}

const categories: Record<string, string> = {
	spam: "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
	harassment: "STATEMENT_CATEGORY_CYBER_VIOLENCE",
	hate: "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
	illegal: "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
};
const OTHER = "STATEMENT_CATEGORY_OTHER_VIOLATION_TC";
const MOST = 10_000;

interface Row {
	id: number;
	facts: StatementFacts;
	locale: string;
	outcome: Outcome;
	writtenAt: Date;
	decidedAt: Date;
	byNotice: boolean;
}

/** The statements of a period, oldest first, 10,000 at most; ask for shorter periods where there are more. */
export async function listEuStatements(ctx: Context, { from, to }: Period): Promise<EuStatement[]> {
	if (ctx.actor === null || ctx.actor.role === "member")
		throw new DomainError("forbidden", "errors:not-allowed");
	const { rows } = await sql<Row>`
		select s.id, s.facts, s.locale, d.outcome, p.created_at as written_at, d.decided_at,
			exists (select 1 from report r where r.brand_id = d.brand_id and r.case_id = d.case_id and r.reporter_id is null) as by_notice
		from statement s
		join decision d on d.brand_id = s.brand_id and d.id = s.decision_id
		join post p on p.brand_id = d.brand_id and p.id = d.post_id
		where s.brand_id = ${ctx.brand.id} and d.decided_at >= ${from}::date and d.decided_at < ${to}::date
		order by s.id limit ${MOST}
	`.execute(ctx.db);
	return rows.map((row) => toEuStatement(ctx.brand.slug, row));
}

const day = (time: Date | string) => new Date(time).toISOString().slice(0, 10);

function toEuStatement(
	brand: string,
	{ id, facts, locale, outcome, writtenAt, decidedAt, byNotice }: Row,
): EuStatement {
	const illegal = facts.legalGround !== "" || facts.reasonCode === "illegal";
	const explanation = facts.message || facts.reasonLabel;
	const ground = facts.clause
		? `${facts.reasonLabel} (${facts.clause}, ${facts.rulesVersion})`
		: facts.reasonLabel;
	return {
		puid: `${brand}-${id}`,
		decision_visibility: facts.scope === "account" ? null : visibility(outcome),
		decision_account: outcome === "suspend" || outcome === "ban" ? "DECISION_ACCOUNT_SUSPENDED" : null,
		decision_provision: outcome === "silence" ? "DECISION_PROVISION_PARTIAL_SUSPENSION" : null,
		end_date_account_restriction: facts.endsAt ? day(facts.endsAt) : null,
		decision_ground: illegal ? "DECISION_GROUND_ILLEGAL_CONTENT" : "DECISION_GROUND_INCOMPATIBLE_CONTENT",
		illegal_content_legal_ground: illegal ? facts.legalGround || facts.reasonLabel : null,
		illegal_content_explanation: illegal ? explanation : null,
		incompatible_content_ground: illegal ? null : ground,
		incompatible_content_explanation: illegal ? null : explanation,
		category: categories[facts.reasonCode ?? ""] ?? OTHER,
		content_type: ["CONTENT_TYPE_TEXT"],
		content_language: locale.toUpperCase(),
		content_date: day(writtenAt),
		application_date: day(decidedAt),
		decision_facts: explanation,
		source_type: byNotice
			? "SOURCE_ARTICLE_16"
			: facts.reported
				? "SOURCE_TYPE_OTHER_NOTIFICATION"
				: "SOURCE_VOLUNTARY",
		automated_detection: facts.detectedAutomatically ? "Yes" : "No",
		automated_decision: facts.decidedAutomatically
			? "AUTOMATED_DECISION_FULLY"
			: "AUTOMATED_DECISION_NOT_AUTOMATED",
	};
}

const visibility = (outcome: Outcome) =>
	outcome === "remove" ? ["DECISION_VISIBILITY_CONTENT_REMOVED"] : ["DECISION_VISIBILITY_CONTENT_DISABLED"];
