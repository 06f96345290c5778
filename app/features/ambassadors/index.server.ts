export { applyForTier } from "./applications/apply.server";
export { decideApplication } from "./applications/decide.server";
export { type Application, listApplications } from "./applications/list-applications.server";
export { withdrawApplication } from "./applications/withdraw.server";
export { type Impact, readImpact, requireImpact } from "./impact/read-impact.server";
export { closeMission } from "./missions/close-mission.server";
export { dropMission } from "./missions/drop-mission.server";
export { handInMission } from "./missions/hand-in.server";
export { listMissions, type Mission } from "./missions/list-missions.server";
export { listWaitingTasks, type Task } from "./missions/list-tasks.server";
export { reviewTask } from "./missions/review-task.server";
export { setMission } from "./missions/set-mission.server";
export { takeMission } from "./missions/take-mission.server";
export { listLounges, makeLounge } from "./programme/make-lounge.server";
export { publishAgreement } from "./programme/publish-agreement.server";
export {
	type Agreement,
	readAgreement,
	readAgreementDocuments,
} from "./programme/read-agreement.server";
export { type Programme, readProgramme, requireProgramme } from "./programme/read-programme.server";
export { saveProgramme } from "./programme/save-programme.server";
export { switchProgramme } from "./programme/switch-programme.server";
export { requireManager } from "./require-manager";
export { acceptAgreement } from "./terms/accept-agreement.server";
export { advanceTerms } from "./terms/advance-terms.server";
export { checkAmbassadors } from "./terms/check-ambassadors.server";
export { endTerm } from "./terms/end-term.server";
export { inviteAmbassador } from "./terms/invite.server";
export { leaveProgramme } from "./terms/leave.server";
export { listEarlyAccess } from "./terms/list-early-access.server";
export { listTerms, type Term } from "./terms/list-terms.server";
export { preferAsAmbassador } from "./terms/prefer.server";
export {
	type Membership,
	type OwnApplication,
	type OwnTerm,
	readMembership,
} from "./terms/read-membership.server";
export { renewAll, renewTerm } from "./terms/renew.server";
export { resumeTerm } from "./terms/resume-term.server";
