import type { WriteContext } from "~/platform/context";
import type { Finding } from "../screening/types";

interface Found {
	postId: number;
	revision: number;
	findings: readonly Finding[];
}

/** Keeps what screening found about a stored revision, shadows too: the desk shows it, precision is counted from it. */
export async function recordFindings(tx: WriteContext, { postId, revision, findings }: Found) {
	if (findings.length === 0) return;
	await tx.db
		.insertInto("detection")
		.values(
			findings.map(({ kind, ruleId, ruleVersion, verdict, shadow, score, matches }) => ({
				brandId: tx.brand.id,
				postId,
				postRevision: revision,
				kind,
				ruleId,
				ruleVersion,
				// Only a shadow can say "refuse" about a text that is stored all the same.
				verdict: verdict === "flag" ? ("flag" as const) : ("hold" as const),
				shadow,
				score,
				matches: JSON.stringify(matches),
				detectedAt: tx.now,
			})),
		)
		.execute();
}
