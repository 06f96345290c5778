export { chooseTitle } from "./badges/choose-title.server";
export { giveBadge, takeBadge } from "./badges/give-badge.server";
export { listBadges } from "./badges/list-badges.server";
export {
	type BadgeName,
	countEarners,
	findBadge,
	type HeldBadge,
	type Holder,
	listHeldBadges,
	listHolders,
	readProgress,
} from "./badges/read-badges.server";
export { saveBadge } from "./badges/save-badge.server";
export { rebuildStanding } from "./commands/rebuild-standing.server";
export { reviewAwards } from "./commands/review-awards.server";
export { saveRules } from "./commands/save-rules.server";
export { switchStanding } from "./commands/switch-standing.server";
export { standingPages } from "./pages";
export { canReadLedger } from "./policy";
export { type BooksCheck, checkStanding } from "./queries/check-standing.server";
export { type Entry, listEntries } from "./queries/list-entries.server";
export { listSuspicious, type Suspicious } from "./queries/list-suspicious.server";
export { type RuleSum, readStanding, sumByRule } from "./queries/read-standing.server";
export { type Simulation, simulateRules } from "./queries/simulate-rules.server";
export { readRuleSets } from "./rules/read-rule-sets.server";
export { readSetting as readStandingSetting } from "./rules/read-setting.server";
