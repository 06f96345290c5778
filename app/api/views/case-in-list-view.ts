import type { z } from "zod";
import type { CaseListRow } from "~/features/moderation/index.server";
import type { Brand } from "~/platform/identity";
import type { caseInList } from "../contract/cases";

/** A case as a queue shows it; whatever is in a queue is open. */
export const caseInListView = (brand: Brand, row: CaseListRow): z.output<typeof caseInList> => ({
	id: row.id,
	kind: row.kind,
	queue: row.queue,
	state: "open",
	post: {
		id: row.postId,
		number: row.number,
		revision: row.revision,
		url: `${brand.origin}/p/${row.postId}`,
	},
	thread: { id: row.threadId, title: row.threadTitle, url: `${brand.origin}/t/${row.threadId}` },
	category: { id: row.categoryId, name: row.categoryName },
	author: { handle: row.authorHandle, displayName: row.authorName },
	excerpt: row.excerpt,
	reasons: row.reasons,
	detections: row.detections,
	reportCount: row.reportCount,
	priority: row.priority,
	openedAt: row.openedAt.toISOString(),
	lease: leaseOf(row),
});

/** Who works on a case; null where nobody does. */
export const leaseOf = ({ leasedBy, leasedUntil }: Pick<CaseListRow, "leasedBy" | "leasedUntil">) =>
	leasedBy !== null && leasedUntil !== null ? { by: leasedBy, until: leasedUntil.toISOString() } : null;
