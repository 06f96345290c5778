import type { Doors } from "./forum/open-doors";
import type { LoadRequest } from "./load/messages";
import { shuffled } from "./load/shuffled";
import { writeReplies } from "./load/write-replies";

export const caseNames = [
	"floor-static",
	"floor-pg",
	"thread-anonymous-cached",
	"thread-anonymous-cold",
	"thread-signed-in",
	"category",
	"api-posts",
	"reply-create",
] as const;
export type CaseName = (typeof caseNames)[number];
export type FloorName = "floor-static" | "floor-pg";

export interface Case {
	/** Which server is asked: a floor, or the forum with or without its page cache. */
	server: FloorName | "app" | "app-uncached";
	floor: FloorName | null;
	/** The share of the floor's speed that is aimed at. */
	aim?: number;
	connections: number;
	expected: number;
	/** Something the answer must hold, so that a wrong page is not taken for a fast one. */
	holds?: string;
	/** Requests of one round, `enough` for its length. */
	requests(enough: number): LoadRequest[];
}

const READERS = 20;
const WRITERS = 10;

/** All cases, on the threads and with the keys of this run. */
export function casesFor(doors: Doors): Record<CaseName, Case> {
	const { hot, paths, cookie, bearer } = doors;
	const read = { connections: READERS, expected: 200 };
	const hotPosts = `id="p`;
	return {
		"floor-static": {
			...read,
			server: "floor-static",
			floor: "floor-static",
			requests: () => [{ path: "/" }],
		},
		"floor-pg": { ...read, server: "floor-pg", floor: "floor-pg", requests: () => [{ path: "/" }] },
		"thread-anonymous-cached": {
			...read,
			server: "app",
			floor: "floor-static",
			aim: 0.5,
			holds: hotPosts,
			requests: () => [{ path: hot.path }],
		},
		"thread-anonymous-cold": {
			...read,
			server: "app-uncached",
			floor: "floor-pg",
			aim: 0.25,
			holds: hotPosts,
			requests: (enough) =>
				shuffled(paths)
					.slice(0, enough)
					.map((path) => ({ path })),
		},
		"thread-signed-in": {
			...read,
			server: "app",
			floor: "floor-pg",
			aim: 0.15,
			// The way to one's settings is there for nobody else.
			holds: 'href="/settings"',
			requests: () => [{ path: hot.path, headers: { cookie } }],
		},
		category: {
			...read,
			server: "app-uncached",
			floor: "floor-pg",
			holds: 'href="/t/',
			requests: () => [{ path: "/c/general" }],
		},
		"api-posts": {
			...read,
			server: "app",
			floor: "floor-pg",
			holds: `"number":20`,
			requests: () => [{ path: `/api/v1/threads/${hot.id}/posts`, headers: { authorization: bearer } }],
		},
		"reply-create": {
			connections: WRITERS,
			expected: 201,
			server: "app",
			floor: null,
			requests: (enough) => writeReplies(doors, enough),
		},
	};
}
