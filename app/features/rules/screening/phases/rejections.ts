import { rulePhase } from "./phase";

/** Too much of what the author wrote in seven days was taken down or sent back. */
export const rejections = rulePhase("rejections", (_candidate, { author }, { prepared }) => {
	const { recentPosts, recentRejections } = author;
	if (recentPosts < prepared.posts) return null;
	const share = recentRejections / recentPosts;
	return share >= prepared.share ? { score: share } : null;
});
