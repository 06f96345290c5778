/** What a discussion loads when somebody begins to write: fields, rules, reports, sign-in. */
export { Writer } from "./Writer";
