import { rulePhase } from "./phase";

/** The first posts of a newcomer are looked at before others see them; an edit of one of them, too. */
export const firstPosts = rulePhase("first-posts", (_candidate, { author }, { prepared }) =>
	author.publishedCount < prepared.posts && !author.abilities.skipsPreModeration ? {} : null,
);
