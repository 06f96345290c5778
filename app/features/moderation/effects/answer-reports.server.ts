import type { WriteContext } from "~/platform/context";
import { enqueue } from "~/platform/events/enqueue.server";
import { mailNotifier } from "./mail-notifier.server";

/** Settles what was reported in a case. Returns the members to tell; people without an account get a mail of their own. */
export async function answerReports(tx: WriteContext, caseId: number, upheld: boolean): Promise<number[]> {
	const reports = await tx.db
		.updateTable("report")
		.set({ outcome: upheld ? "upheld" : "dismissed", outcomeAt: tx.now })
		.where("brandId", "=", tx.brand.id)
		.where("caseId", "=", caseId)
		.where("outcome", "is", null)
		.returning(["id", "reporterId", "notifierEmail"])
		.execute();
	for (const { id, notifierEmail } of reports) {
		if (notifierEmail) await enqueue(tx, mailNotifier, { brandId: tx.brand.id, reportId: id });
	}
	return reports.flatMap(({ reporterId }) => (reporterId === null ? [] : [reporterId]));
}
