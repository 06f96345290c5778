import type { Cleanup } from "./cleanup";
import { copyForum } from "./forum/copy-forum";
import { type Doors, openDoors } from "./forum/open-doors";
import { openForum } from "./forum/open-forum";
import { askOnce } from "./load/ask-once";
import { type Generator, startGenerator } from "./load/start-generator";
import { say } from "./say";
import type { Server } from "./servers/server";
import { startApp } from "./servers/start-app";
import { startFloor } from "./servers/start-floor";

const SIZE = { threads: 2_000, posts: 50_000, longestThread: 1_000 };

export interface Stage {
	doors: Doors;
	servers: Record<"app" | "app-uncached" | "floor-static" | "floor-pg", Server>;
	generate: Generator;
	/** Size of the hot thread's page and of the floors' pages. */
	pageBytes: number;
	databaseUrl: string;
}

/** Everything that the cases run on: data, keys, two servers of the forum, the floors, the load generator. */
export async function startStage(cleanup: Cleanup): Promise<Stage> {
	const loaded = await openForum(SIZE, cleanup);
	const forum = await copyForum(loaded, cleanup);
	const doors = await openDoors(forum);
	say("Starting servers …");
	const base = { databaseUrl: forum.url, folder: forum.folder };
	const [app, uncached] = await Promise.all([
		startApp({ ...base, pageCache: "on", worker: "in-process" }, cleanup),
		// One worker is enough, and it runs where the replies are written.
		startApp({ ...base, pageCache: "off", worker: "off" }, cleanup),
	]);
	const page = await askOnce(app.origin, { path: doors.hot.path });
	if (page.status !== 200)
		throw new Error(`The thread ${doors.hot.path} answered ${page.status}. ${app.lastWords()}`);
	const pageBytes = page.body.length;
	const [floorStatic, floorPg] = await Promise.all([
		startFloor("floor-static", [pageBytes], cleanup),
		startFloor("floor-pg", [forum.url, forum.brandId, pageBytes], cleanup),
	]);
	return {
		doors,
		servers: { app, "app-uncached": uncached, "floor-static": floorStatic, "floor-pg": floorPg },
		generate: startGenerator(cleanup),
		pageBytes,
		databaseUrl: forum.url,
	};
}
