export { acceptRules } from "./commands/accept-rules.server";
export { publishRules } from "./commands/publish-rules.server";
export { hasAcceptedRules } from "./policy";
export { readRules, readRulesDocuments } from "./queries/read-rules.server";
