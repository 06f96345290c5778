/**
 * All that the composer and the later part take from here. The build leaves these imports of theirs pointing at this
 * part's file: bundled into both they would be loaded twice, in a shared chunk they would be one more request for
 * every reader.
 */
export { readPost, readThread } from "@folkmoot/embed-contract";
export { options } from "preact";
export { jsx, jsxs } from "preact/jsx-runtime";
export { drawDocument } from "./document";
export { Refusal, Unreachable } from "./failure";
export { add, loadMore, pathOf } from "./load-posts";
export { meetTrouble } from "./trouble";
