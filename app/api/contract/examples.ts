/** Examples of the documentation; a test holds each against its contract. */
const who = { handle: "ines", displayName: "Ines Duarte" };

const threadFacts = {
	id: 12,
	url: "https://forum.example.com/t/12/which-oil-for-an-oak-table",
	title: "Which oil for an oak table?",
	excerpt: "It stands in a kitchen and sees hot pans.",
	kind: "question",
	ideaStatus: null,
	category: { slug: "help", name: "Help" },
	author: who,
	replyCount: 3,
	likeCount: 5,
	voteCount: 0,
	locked: false,
	pinned: false,
	answered: true,
	createdAt: "2026-03-01T09:30:00.000Z",
	lastPostAt: "2026-03-02T18:04:11.250Z",
};
const document = {
	type: "doc",
	content: [
		{
			type: "paragraph",
			content: [
				{ type: "text", text: "Hard wax oil, " },
				{ type: "text", marks: [{ type: "bold" }], text: "two thin coats" },
			],
		},
	],
};

export const markdownExample = { markdown: "Hard wax oil, **two thin coats**" };
export const threadInListExample = {
	...threadFacts,
	lastPoster: { handle: "tomas", displayName: "Tomas Lind" },
};
export const threadExample = {
	...threadFacts,
	visibility: "published",
	tags: [{ slug: "oak", name: "oak" }],
	acceptedPostId: 57,
};
export const startedThreadExample = {
	...threadExample,
	replyCount: 0,
	likeCount: 0,
	answered: false,
	acceptedPostId: null,
	lastPostAt: threadFacts.createdAt,
	postId: 54,
};
export const postExample = {
	id: 57,
	threadId: 12,
	number: 2,
	url: "https://forum.example.com/p/57",
	author: { handle: "tomas", displayName: "Tomas Lind" },
	readable: true,
	visibility: "published",
	body: { html: "<p>Hard wax oil, <strong>two thin coats</strong></p>", document },
	replyTo: null,
	likeCount: 4,
	revision: 1,
	createdAt: "2026-03-01T11:12:40.000Z",
	editedAt: null,
};
export const memberExample = {
	id: 7,
	...who,
	bio: "Restores old furniture.",
	role: "member",
	threadCount: 4,
	postCount: 31,
	likesReceived: 58,
	joinedAt: "2025-06-14T07:00:00.000Z",
	url: "https://forum.example.com/m/ines",
};
export const categoryExample = {
	id: 2,
	slug: "help",
	name: "Help",
	description: "Ask, and somebody knows.",
	threadCount: 210,
	readableBy: "everyone",
	postableBy: "members",
	url: "https://forum.example.com/c/help",
};
export const pageOf = (item: object, nextCursor: string | null) => ({ items: [item], nextCursor });
