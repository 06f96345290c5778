import type { EmbedPost } from "@folkmoot/embed-contract";

export interface Branch {
	post: EmbedPost;
	replies: Branch[];
}

/**
 * Posts under the ones they answer, down to `depth`; deeper ones stand beside their last ancestor's replies. Replies
 * are in the order they were written, whatever the order of the list. An answer to what is not loaded stands alone.
 */
export function nestPosts(posts: EmbedPost[], depth: number): Branch[] {
	const branches = new Map(posts.map((post) => [post.id, { post, replies: [] as Branch[], level: 0 }]));
	// Answers are younger than what they answer: by number, a parent's level is known before its replies ask for it.
	const homes = new Map<number, Branch[]>();
	for (const post of [...posts].sort((a, b) => a.number - b.number)) {
		const branch = branches.get(post.id);
		const parent = post.replyTo ? branches.get(post.replyTo.id) : undefined;
		if (!branch || !parent || parent === branch || parent.post.number >= post.number) continue;
		branch.level = Math.min(depth, parent.level + 1);
		const home = parent.level < depth ? parent.replies : homes.get(parent.post.id);
		if (!home) continue;
		home.push(branch);
		homes.set(post.id, home);
	}
	return [...branches.values()].filter(({ post }) => !homes.has(post.id));
}
