import { postExample } from "./examples";

const caseFacts = {
	id: 31,
	kind: "post",
	queue: "reported",
	state: "open",
	thread: {
		id: 12,
		title: "Which oil for an oak table?",
		url: "https://forum.example.com/t/12/which-oil-for-an-oak-table",
	},
	category: { id: 2, name: "Help" },
	reportCount: 1,
	openedAt: "2026-03-01T12:40:00.000Z",
	lease: { by: "Anna Kis", until: "2026-03-01T12:51:00.000Z" },
};
const post = { id: 57, number: 2, revision: 1, url: postExample.url };

export const caseInListExample = {
	...caseFacts,
	post,
	author: postExample.author,
	excerpt: "Hard wax oil, two thin coats",
	reasons: ["spam"],
	detections: ["links"],
	priority: 2,
};

export const caseExample = {
	...caseFacts,
	post: {
		...post,
		visibility: "published",
		body: postExample.body,
		createdAt: postExample.createdAt,
		editedAt: null,
	},
	previous: null,
	author: {
		...postExample.author,
		id: 9,
		locale: null,
		role: "member",
		joinedAt: "2026-02-20T08:00:00.000Z",
		postCount: 3,
		strikes: 0,
		decisions: 0,
		restriction: null,
	},
	barred: false,
	escalation: null,
	reports: [
		{
			id: 80,
			reference: "R-7KQ2M9XD",
			reason: "spam",
			text: "The same link in every reply.",
			reporter: "ines",
			notifier: null,
			weight: 1,
			reportedAt: "2026-03-01T12:40:00.000Z",
			outcome: null,
		},
	],
	detections: [
		{
			id: 14,
			kind: "links",
			rule: { name: "Links of newcomers", version: 1 },
			verdict: "flag",
			shadow: false,
			score: null,
			matches: [],
			revision: 1,
		},
	],
	decisions: [],
	notes: [],
	appeal: null,
};
