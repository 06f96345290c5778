import type { Cleanup } from "./cleanup";
import { type ForumSize, openForum } from "./forum/open-forum";
import { type Picked, pickThreads } from "./forum/pick-threads";
import { withInstallation } from "./forum/with-installation";
import { measureRound, type Round } from "./load/measure-round";
import type { LoadRequest } from "./load/messages";
import { shuffled } from "./load/shuffled";
import { type Generator, startGenerator } from "./load/start-generator";
import type { Options } from "./options";
import { growthTable } from "./report/growth-table";
import { medians } from "./report/summarise";
import { say } from "./say";
import type { Server } from "./servers/server";
import { startApp } from "./servers/start-app";

const SMALL = { threads: 2_000, posts: 50_000, longestThread: 1_000 };
const LARGE = { threads: 20_000, posts: 1_000_000, longestThread: 1_000 };
const MOST_PER_SECOND = 1_500;

interface Forum {
	size: ForumSize;
	server: Server;
	threads: Picked;
}

/** Threads of full pages only: in the larger forum they are longer, and a longer page is not what is asked about. */
const pages: Record<string, (threads: Picked, enough: number) => LoadRequest[]> = {
	thread: ({ fullPaths }, enough) =>
		shuffled(fullPaths)
			.slice(0, enough)
			.map((path) => ({ path })),
	category: () => [{ path: "/c/general" }],
};

/** Compares the same pages in a forum of 50,000 and of 1,000,000 posts, in turns, without the page cache. */
export async function compareGrowth(options: Options, cleanup: Cleanup): Promise<boolean> {
	const generate = startGenerator(cleanup);
	const forums = [await open(SMALL, cleanup), await open(LARGE, cleanup)] as const;
	const rounds = new Map<string, Round[]>();
	for (let round = 0; round <= options.rounds; round++) {
		say(round === 0 ? "Warming up …" : `Round ${round} of ${options.rounds} …`);
		for (const [page, requests] of Object.entries(pages)) {
			for (const forum of forums) {
				const measured = await play(generate, forum, requests, options.seconds);
				const key = `${page} ${forum.size.posts}`;
				if (round > 0) rounds.set(key, [...(rounds.get(key) ?? []), measured]);
			}
		}
	}
	const rows = Object.keys(pages).map((page) => {
		const [small, large] = forums.map(({ size }) => medians(rounds.get(`${page} ${size.posts}`) ?? [])) as [
			Round,
			Round,
		];
		return {
			name: page,
			small,
			large,
			p50Ratio: large.p50 / small.p50,
			cpuRatio: large.cpuMsPerRequest / small.cpuMsPerRequest,
		};
	});
	process.stdout.write(`${options.json ? JSON.stringify(rows) : growthTable(rows)}\n`);
	return true;
}

async function open(size: ForumSize, cleanup: Cleanup): Promise<Forum> {
	const { url, folder, brandId } = await openForum(size, cleanup);
	const threads = await withInstallation(url, folder, async ({ db }) => {
		// Brings the table into memory: the disk's first read is not what grows.
		await db
			.selectFrom("post")
			.select((eb) => eb.fn.sum(eb.fn("length", ["bodyHtml"])).as("length"))
			.execute();
		return pickThreads(db, brandId);
	});
	const server = await startApp({ databaseUrl: url, folder, pageCache: "off", worker: "off" }, cleanup);
	return { size, threads, server };
}

const play = (
	generate: Generator,
	{ server, threads }: Forum,
	requests: (typeof pages)[string],
	seconds: number,
) =>
	measureRound(generate, server, {
		connections: 20,
		expected: 200,
		seconds,
		requests: requests(threads, Math.ceil(seconds * MOST_PER_SECOND)),
	});
