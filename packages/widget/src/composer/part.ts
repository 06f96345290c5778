/** What a discussion loads when somebody begins to write or press: fields, likes, rules, reports, sign-in. */
export { likePost } from "./like-post";
export { openPlace } from "./open-place";
export { Writer } from "./Writer";
