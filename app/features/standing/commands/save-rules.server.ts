import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { RuleSettings } from "../contract";
import { RECKON_AGAIN } from "../job-names";
import { queueJob } from "../outbox/queue-job.server";
import { QUARTER_DAYS } from "../quarter";
import { readRuleSets } from "../rules/read-rule-sets.server";
import { takeTurn } from "../take-turn.server";

/** A new version of the rules: for what is done from now on, or also for what was done in the last 90 days. */
export async function saveRules(
	ctx: Context,
	settings: RuleSettings,
	since: "now" | "quarter",
): Promise<void> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		await takeTurn(tx);
		const last = (await readRuleSets(tx)).at(-1);
		const version = (last?.version ?? 1) + 1;
		const back = since === "quarter" ? QUARTER_DAYS * 86_400_000 : 0;
		const appliesFrom = new Date(tx.now.getTime() - back);
		await tx.db
			.insertInto("standingRuleSet")
			.values({
				brandId: tx.brand.id,
				version,
				appliesFrom,
				settings: JSON.stringify(settings),
				savedBy: tx.actor?.memberId ?? null,
				savedAt: tx.now,
			})
			.execute();
		await writeAudit(tx, {
			act: "standing.rules-saved",
			subjectKind: "brand",
			subjectId: tx.brand.id,
			before: last?.settings,
			after: { ...settings, version, since },
		});
		if (back > 0) await queueJob(tx, RECKON_AGAIN, { since: appliesFrom.toISOString() });
	});
}
