export { acceptRules } from "./commands/accept-rules.server";
export { publishRules } from "./commands/publish-rules.server";
export { readRules, readRulesDocuments } from "./queries/read-rules.server";
