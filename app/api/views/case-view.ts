import type { z } from "zod";
import type { CaseView } from "~/features/moderation/index.server";
import type { Brand } from "~/platform/identity";
import type { fullCase } from "../contract/cases";
import { leaseOf } from "./case-in-list-view";

type Case = z.output<typeof fullCase>;

/** One case, with everything that a decision needs. */
export const caseView = (brand: Brand, row: CaseView): Case => ({
	id: row.id,
	kind: row.kind,
	queue: row.queue,
	state: row.state,
	post: postOf(brand, row),
	previous: row.previous && {
		revision: row.previous.revision,
		html: row.previous.bodyHtml,
		editedAt: iso(row.previous.editedAt),
	},
	thread: {
		id: row.thread.id,
		title: row.thread.title,
		url: `${brand.origin}/t/${row.thread.id}/${row.thread.slug}`,
	},
	category: { id: row.thread.categoryId, name: row.thread.categoryName },
	author: authorOf(row),
	reportCount: row.reportCount,
	openedAt: row.openedAt.toISOString(),
	lease: leaseOf(row),
	barred: row.barred,
	escalation: row.escalatedBy === null ? null : { by: row.escalatedBy, note: row.escalationNote },
	reports: row.reports.map((report) => ({
		...report,
		reportedAt: iso(report.reportedAt),
		outcome: report.outcome as Case["reports"][number]["outcome"],
	})),
	detections: row.detections.map(({ ruleName, ruleVersion, ...detection }) => ({
		...detection,
		rule: ruleName === null ? null : { name: ruleName, version: ruleVersion },
	})),
	decisions: row.decisions.map(({ mine: _mine, ...decision }) => ({
		...decision,
		state: decision.state as Case["decisions"][number]["state"],
		decidedAt: iso(decision.decidedAt),
		undoUntil: iso(decision.undoUntil),
	})),
	notes: row.notes.map((note) => ({ ...note, writtenAt: iso(note.writtenAt) })),
	appeal: row.appeal && {
		...row.appeal,
		appealedAt: iso(row.appeal.appealedAt),
		outcome: row.appeal.outcome as NonNullable<Case["appeal"]>["outcome"],
	},
});

const postOf = (brand: Brand, { post }: CaseView): Case["post"] => ({
	id: post.id,
	number: post.number,
	revision: post.revision,
	url: `${brand.origin}/p/${post.id}`,
	visibility: post.visibility,
	body: { html: post.bodyHtml, document: post.document as Case["post"]["body"]["document"] },
	createdAt: iso(post.createdAt),
	editedAt: post.editedAt && iso(post.editedAt),
});

const authorOf = ({ author }: CaseView): Case["author"] => ({
	...author,
	joinedAt: iso(author.joinedAt),
	restriction: author.restriction && { ...author.restriction, endsAt: iso(author.restriction.endsAt) },
});

/** Times inside Postgres' JSON carry an offset. */
const iso = (time: string) => new Date(time).toISOString();
