export { chooseTitle } from "./badges/choose-title.server";
export { giveBadge, takeBadge } from "./badges/give-badge.server";
export { listBadges } from "./badges/list-badges.server";
export {
	type BadgeName,
	findBadge,
	type HeldBadge,
	type Holder,
	listHeldBadges,
	listHolders,
	readProgress,
} from "./badges/read-badges.server";
export { saveBadge } from "./badges/save-badge.server";
export { setBadgePicture } from "./badges/set-badge-picture.server";
export { listMe } from "./boards/list-me.server";
export { type Board, type BoardRow, readBoard } from "./boards/read-board.server";
export { listSeasons, removeSeason, type Season, saveSeason } from "./boards/seasons.server";
export { switchRecognition } from "./boards/switch-recognition.server";
export { rebuildStanding } from "./commands/rebuild-standing.server";
export { reviewAwards } from "./commands/review-awards.server";
export { saveRules } from "./commands/save-rules.server";
export { switchStanding } from "./commands/switch-standing.server";
export { badgeCredential, issuerProfile } from "./credentials/badge-credential";
export { findPublicKey, listPublicKeys } from "./credentials/issuer-keys.server";
export { signCredential } from "./credentials/sign-credential.server";
export { grantCredit, refundCredit, spendCredit } from "./ledger/move-credit.server";
export { giveLevel, unlockLevel } from "./levels/give-level.server";
export {
	type LevelChangeRow,
	type LevelProgress,
	type LevelView,
	listLevelChanges,
	readLevel,
} from "./levels/read-level.server";
export { readLevelSettings } from "./levels/read-level-settings.server";
export { saveLevels, switchLevels } from "./levels/save-levels.server";
export { listNewcomers, type Newcomer } from "./newcomers/list-newcomers.server";
export { decideNomination } from "./nominations/decide-nomination.server";
export { listNominations, type Nomination } from "./nominations/list-nominations.server";
export { nominate } from "./nominations/nominate.server";
export { drain as drainStanding } from "./outbox/drain.server";
export { noteMember } from "./outbox/queue-changes.server";
export { levelPages, standingPages } from "./pages";
export { canReadLedger, canThank } from "./policy";
export { type BooksCheck, checkStanding } from "./queries/check-standing.server";
export { type Entry, listEntries } from "./queries/list-entries.server";
export { listSuspicious, type Suspicious } from "./queries/list-suspicious.server";
export { type HomeRecognition, readHome } from "./queries/read-home.server";
export { type RuleSum, readStanding, sumByRule } from "./queries/read-standing.server";
export type { Simulation } from "./queries/simulate-rules.server";
export { listRings, type Ring } from "./rings/list-rings.server";
export { lookForRings } from "./rings/look-for-rings.server";
export { reviewRing } from "./rings/review-ring.server";
export { readRuleSets } from "./rules/read-rule-sets.server";
export { readSetting as readStandingSetting } from "./rules/read-setting.server";
export { giveThanks, takeThanksBack } from "./thanks/give-thanks.server";
export { listThanks, type Thanks } from "./thanks/list-thanks.server";
export {
	choosePersonOfTheWeek,
	listPersonsOfTheWeek,
	type PersonOfTheWeek,
} from "./thanks/person-of-the-week.server";
export { requireThanks } from "./thanks/require-thanks.server";
export { readTrial } from "./trials/read-trial.server";
export type { Trial, TrialKind } from "./trials/trial";
export { tryOut } from "./trials/try-out.server";
export { createVisitBook, type VisitBook } from "./visits/visit-book.server";
