import { expect, test } from "vitest";
import { firstPosts } from "./first-posts";
import { aCandidate, aRule, someFacts } from "./phases.fixtures";
import { rejections } from "./rejections";

test.each([
	[0, true],
	[1, true],
	[2, false],
])("with %d published posts a newcomer is looked at: %s", (publishedCount, found) => {
	const rule = aRule("first-posts", { posts: 2 }) as never;
	expect(firstPosts.judge(aCandidate(), someFacts({ author: { publishedCount } }), rule) !== null).toBe(
		found,
	);
});

test.each([
	[3, 3, null],
	[10, 2, null],
	[4, 2, { score: 0.5 }],
	[10, 3, { score: 0.3 }],
])("of %d recent posts %d were taken down: %j", (recentPosts, recentRejections, said) => {
	const rule = aRule("rejections", { share: 0.3, posts: 4 }) as never;
	expect(
		rejections.judge(aCandidate(), someFacts({ author: { recentPosts, recentRejections } }), rule),
	).toEqual(said);
});
