export { acceptAnswer } from "./commands/accept-answer.server";
export { likePost } from "./commands/like-post.server";
export { voteForIdea } from "./commands/vote-for-idea.server";
