/** A search for "oil", as the documentation shows it. */
export const searchExample = {
	items: [
		{
			type: "thread",
			id: 12,
			url: "https://forum.example.com/p/57",
			title: [
				{ text: "Which ", marked: false },
				{ text: "oil", marked: true },
				{ text: " for an oak table?", marked: false },
			],
			excerpt: [
				{ text: "Hard wax ", marked: false },
				{ text: "oil", marked: true },
				{ text: ", two thin coats", marked: false },
			],
			thread: {
				id: 12,
				title: "Which oil for an oak table?",
				replyCount: 3,
				answered: true,
				kind: "question",
			},
			category: { slug: "help", name: "Help" },
			author: { handle: "tomas", displayName: "Tomas Lind" },
			createdAt: "2026-03-01T10:02:00.000Z",
			likeCount: 4,
		},
	],
	nextCursor: null,
	facets: {
		category: [{ value: "help", label: "Help", count: 1 }],
		tag: [{ value: "oak", label: "oak", count: 1 }],
		kind: [{ value: "question", label: "question", count: 1 }],
		author: [{ value: "tomas", label: "Tomas Lind", count: 1 }],
		language: [{ value: "en", label: "en", count: 1 }],
		answered: [{ value: "yes", label: "yes", count: 1 }],
	},
	engine: "postgres",
	suggestion: null,
};
