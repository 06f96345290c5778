export type { HelpTopic } from "./help-page";
export { listHelp, readHelp } from "./read-help.server";
