export { requireStaff } from "./case-state.server";
export { acknowledgeWarning } from "./commands/acknowledge-warning.server";
export { appealDecision } from "./commands/appeal-decision.server";
export { type Decided, decideCase } from "./commands/decide-case.server";
export { escalateCase } from "./commands/escalate-case.server";
export { type Lease, leaseCase, releaseCase } from "./commands/lease-case.server";
export { liftSanction } from "./commands/lift-sanction.server";
export { limitModerator } from "./commands/limit-moderator.server";
export { moderatePost } from "./commands/moderate-post.server";
export { locate as locatePost, notifyIllegal } from "./commands/notify-illegal.server";
export { recordOrder } from "./commands/record-order.server";
export { type Reported, reportPost } from "./commands/report-post.server";
export { type ReasonChange, saveReason } from "./commands/save-reason.server";
export { saveModerationSettings } from "./commands/save-settings.server";
export { showAgain } from "./commands/show-again.server";
export { takeNextCase } from "./commands/take-next-case.server";
export { undoDecision } from "./commands/undo-decision.server";
export { writeNote } from "./commands/write-note.server";
export { orderForm } from "./forms/order-form";
export { reasonForm } from "./forms/reason-form";
export { settingsForm } from "./forms/settings-form";
export { countQueues } from "./queries/count-queues.server";
export { findWaiting, type Waiting } from "./queries/find-waiting.server";
export { type CaseView, getCase } from "./queries/get-case.server";
export { type AuditRow, listAudit } from "./queries/list-audit.server";
export { type CaseListRow, listCases } from "./queries/list-cases.server";
export { listModeratorScopes } from "./queries/list-moderator-scopes.server";
export { listOwnReports, type OwnReport } from "./queries/list-own-reports.server";
export { listOwnWaiting, type OwnWaiting } from "./queries/list-own-waiting.server";
export {
	findReason,
	type ListedReason,
	listReasons,
	type Reason,
	reasonLabel,
} from "./queries/list-reasons.server";
export { type Glance, lookAtQueue } from "./queries/look-at-queue.server";
export { type MemberFile, readMemberFile } from "./queries/read-member-file.server";
export { readModerationSettings } from "./queries/read-settings.server";
export { listStatements, readStatement, type StatementView } from "./queries/read-statement.server";
export type { StatementFacts } from "./statement";
export { type EuStatement, listEuStatements } from "./transparency/eu-statements.server";
export { type Period, readTransparency, type Transparency } from "./transparency/read-transparency.server";
export { transparencyCsv } from "./transparency/transparency-csv";
