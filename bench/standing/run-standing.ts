import { columns } from "~/cli/print";
import { checkStanding, rebuildStanding } from "~/features/standing/index.server";
import type { Cleanup } from "../cleanup";
import { copyForum } from "../forum/copy-forum";
import { operate } from "../forum/found-forum";
import { openForum } from "../forum/open-forum";
import { withInstallation } from "../forum/with-installation";
import type { Options } from "../options";
import { say } from "../say";
import { fillLikes } from "./fill-likes";
import { timeBatches } from "./time-batches";
import { timeBoard } from "./time-board";
import { pickAuthors, timeEvents } from "./time-events";

const LARGE = { threads: 20_000, posts: 1_000_000, longestThread: 1_000 };
const SMALL = { threads: 2_000, posts: 50_000, longestThread: 1_000 };
const BATCH_EVENTS = 5_000;

/** Points, badges, levels and boards: counted from nothing, one event at a time, many at once, and read. */
export async function runStanding({ json, rounds }: Options, cleanup: Cleanup): Promise<boolean> {
	const size = rounds > 3 ? LARGE : SMALL;
	const forum = await copyForum(await openForum(size, cleanup), cleanup);
	return withInstallation(forum.url, forum.folder, async (installation) => {
		const ctx = await operate(installation, forum.brandId);
		say(`${await fillLikes(ctx)} likes; counting all points …`);
		const began = performance.now();
		await rebuildStanding(ctx);
		const rebuilt = (performance.now() - began) / 1000;
		const { acts, worths, totals, boards } = await checkStanding(ctx);
		say("One event at a time …");
		const { usual, busiest } = await pickAuthors(ctx);
		const events = { usual: await timeEvents(ctx, usual), busiest: await timeEvents(ctx, busiest) };
		say("Many at once …");
		const rate = await timeBatches(ctx, BATCH_EVENTS);
		say("A leaderboard of 100,000 …");
		const board = summarise(await timeBoard(ctx));
		const figures = {
			posts: size.posts,
			rebuiltSeconds: rebuilt,
			differences: acts + worths + totals + boards,
			usual: { acts: events.usual.acts, ...summarise(events.usual.times) },
			busiest: { acts: events.busiest.acts, ...summarise(events.busiest.times) },
			eventsPerSecond: rate,
			board,
		};
		if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
		else print(figures);
		return true;
	});
}

function summarise(times: number[]) {
	const sorted = times.toSorted((one, other) => one - other);
	const at = (share: number) =>
		sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
	return { p50: at(0.5), p95: at(0.95) };
}

interface Figures {
	posts: number;
	rebuiltSeconds: number;
	differences: number;
	usual: { acts: number; p50: number; p95: number };
	busiest: { acts: number; p50: number; p95: number };
	eventsPerSecond: number;
	board: { p50: number; p95: number };
}

function print({ posts, rebuiltSeconds, differences, usual, busiest, eventsPerSecond, board }: Figures) {
	const met = (holds: boolean) => (holds ? "met" : "NOT met");
	const seconds = (rebuiltSeconds / posts) * 1_000_000;
	const event = ({ acts, p50, p95 }: Figures["usual"]) => [
		`one event, author with ${acts} acts`,
		p50.toFixed(1),
		p95.toFixed(1),
		`≤ 50: ${met(p95 <= 50)}`,
	];
	console.log(
		columns([
			["", "p50 ms", "p95 ms", "aim at p95"],
			event(usual),
			event(busiest),
			["leaderboard of 100,000", board.p50.toFixed(1), board.p95.toFixed(1), `≤ 20: ${met(board.p95 <= 20)}`],
		]),
	);
	console.log(
		`\n- ${posts} posts counted from nothing in ${rebuiltSeconds.toFixed(0)} s${posts === 1_000_000 ? ` (aim ≤ 300: ${met(seconds <= 300)})` : ""}, with ${differences} differences to the content.`,
	);
	console.log(
		`- ${eventsPerSecond.toFixed(0)} events a second in batches (aim ≥ 1,000: ${met(eventsPerSecond >= 1_000)}).`,
	);
}
