import { type Case, type CaseName, caseNames, casesFor } from "./cases";
import type { Cleanup } from "./cleanup";
import { measureRound, type Round } from "./load/measure-round";
import { probe } from "./load/probe";
import type { Options } from "./options";
import { printReport } from "./report/print-report";
import { summarise } from "./report/summarise";
import { say } from "./say";
import { type Stage, startStage } from "./start-stage";
import { waitForQueue } from "./wait-for-queue";

/** More than any server here answers on this kind of machine; a shorter list would repeat itself within a round. */
const MOST_PER_SECOND = 1_500;

export interface Measured {
	/** Compressed, as a browser gets it. */
	bytes: number;
	rounds: Round[];
}

/** Measures the cases in turns, so that a slow minute of the machine falls on all of them. True where all succeeded. */
export async function runCases(options: Options, cleanup: Cleanup): Promise<boolean> {
	const stage = await startStage(cleanup);
	const cases = casesFor(stage.doors);
	const measured = new Map<CaseName, Measured>();
	const failed = new Map<CaseName, string>();
	const attempt = async (name: CaseName, work: () => Promise<void>) => {
		if (failed.has(name)) return;
		await work().catch((error: Error) => {
			failed.set(name, error.message);
			say(`${name} failed; why stands at the end.`);
		});
	};
	const names = withFloors(options.only, cases);
	for (const name of names) {
		await attempt(name, async () => {
			measured.set(name, { bytes: await probe(stage, cases[name]), rounds: [] });
			await play(stage, name, cases[name], options.warmUpSeconds);
		});
	}
	for (let round = 1; round <= options.rounds; round++) {
		say(`Round ${round} of ${options.rounds} …`);
		// There and back again: nobody always follows the same neighbour, whose last work may still go on.
		for (const name of round % 2 === 1 ? names : names.toReversed()) {
			await attempt(name, async () => {
				const played = await play(stage, name, cases[name], options.seconds);
				say(`  ${name}: ${played.rps.toFixed(0)}/s`);
				measured.get(name)?.rounds.push(played);
			});
		}
	}
	const rows = summarise(
		names.filter((name) => !failed.has(name)),
		measured,
		cases,
	);
	if (options.json) process.stdout.write(`${JSON.stringify(rows)}\n`);
	else await printReport(rows, { cases, stage, options });
	for (const [name, reason] of failed) say(`FAILED ${name}: ${reason}`);
	return failed.size === 0;
}

/** The cases that were asked for, and what they are compared with, in the table's order. */
function withFloors(only: readonly CaseName[], cases: Record<CaseName, Case>): CaseName[] {
	const wanted = new Set<CaseName | null>(only.flatMap((name) => [name, cases[name].floor]));
	return caseNames.filter((name) => wanted.has(name));
}

async function play(
	stage: Stage,
	name: CaseName,
	{ server, connections, expected, requests }: Case,
	seconds: number,
): Promise<Round> {
	const order = { connections, expected, seconds, requests: requests(Math.ceil(seconds * MOST_PER_SECOND)) };
	const round = await measureRound(stage.generate, stage.servers[server], order);
	// Reactions to the replies would otherwise be worked during somebody else's round.
	if (name === "reply-create") await waitForQueue(stage.databaseUrl);
	return round;
}
