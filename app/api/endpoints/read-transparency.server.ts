import { listEuStatements, readTransparency, transparencyCsv } from "~/features/moderation/index.server";
import { DomainError } from "~/platform/errors";
import { transparencyQuery } from "../contract/moderation-parameters";
import { transparencyAnswer } from "../contract/transparency";
import { transparencyCsvExample, transparencyExample } from "../contract/transparency-example";
import { endpoint } from "../endpoint";

const CSV = "text/csv; charset=utf-8";

/** The figures that a forum publishes. */
export const readTransparencyEndpoint = endpoint({
	id: "readTransparency",
	method: "GET",
	path: "/api/v1/transparency",
	group: "Moderation",
	summary: "Read the transparency report",
	description:
		"Notices, decisions, appeals and the part of automatic rules in a period, for the whole forum. Decisions that were undone never took effect and are not counted. The single statements are not for moderators who are limited to categories.",
	scope: "moderate",
	query: transparencyQuery,
	answer: {
		status: 200,
		description: "The report.",
		schema: transparencyAnswer,
		example: transparencyExample,
		text: { type: "text/csv", example: transparencyCsvExample },
	},
	problems: ["forbidden", "invalid"],
	async act(ctx, { query: { from, to, format }, accept }) {
		const period = { from, to };
		if (format === "eu-statements") {
			// Their texts tell of cases: who may not see all cases may not see all statements.
			if (ctx.actor?.moderates) throw new DomainError("forbidden", "errors:not-allowed");
			return { body: { statements: await listEuStatements(ctx, period) } };
		}
		const report = await readTransparency(ctx, period);
		const asCsv = format === "csv" || (format === undefined && asksForCsv(accept));
		return asCsv ? { body: transparencyCsv(report), type: CSV } : { body: report };
	},
});

const asksForCsv = (accept: string) => /\btext\/csv\b/i.test(accept) && !/\bjson\b/i.test(accept);
