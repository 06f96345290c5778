import { listReasons, reasonLabel, type StatementView } from "~/features/moderation/index.server";
import { type StatementText, wordStatement } from "~/features/notifications/index.server";
import type { Context } from "~/platform/context";

/** Own statements in the language of whoever reads, not of the day they were written: the facts are the same. */
export async function inReadersLanguage<View extends StatementView>(
	ctx: Context,
	statements: View[],
): Promise<(View & { words: StatementText })[]> {
	const reasons = statements.length > 0 ? await listReasons(ctx) : [];
	const labels = new Map(reasons.map((reason) => [reason.code, reasonLabel(reason, ctx.locale)]));
	return statements.map((statement) => {
		const label = labels.get(statement.facts.reasonCode ?? "") ?? statement.facts.reasonLabel;
		const facts = { ...statement.facts, reasonLabel: label };
		return {
			...statement,
			facts,
			words: wordStatement({ ...statement, facts, locale: ctx.locale }, ctx.brand),
		};
	});
}
