export { acceptRules } from "./commands/accept-rules.server";
export { archiveScreeningRule } from "./commands/archive-screening-rule.server";
export { endSwitch } from "./commands/end-switch.server";
export { giveStartingScreening } from "./commands/give-starting-screening.server";
export { preModerateMember } from "./commands/pre-moderate-member.server";
export { publishRules } from "./commands/publish-rules.server";
export { recordFindings } from "./commands/record-findings.server";
export { rehearse } from "./commands/rehearse.server";
export { releaseMember } from "./commands/release-member.server";
export { saveScreeningRule } from "./commands/save-screening-rule.server";
export { startSwitch } from "./commands/start-switch.server";
export { listPastSwitches } from "./queries/list-past-switches.server";
export {
	listScreeningRules,
	type Precision,
	type ScreeningRuleView,
} from "./queries/list-screening-rules.server";
export { listSwitches, type SwitchView } from "./queries/list-switches.server";
export { type RehearsalView, readRehearsal } from "./queries/read-rehearsal.server";
export { type RulesView, readRules, readRulesDocuments } from "./queries/read-rules.server";
export { phases } from "./screening/phases";
export { type Example, runRehearsal } from "./screening/rehearsal/run-rehearsal.server";
export { requireStillAllowed } from "./screening/require-still-allowed.server";
export { screen } from "./screening/screen.server";
export { screeningRuleInput } from "./screening/settings";
