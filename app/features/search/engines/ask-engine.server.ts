import { availableParallelism } from "node:os";
import type { Context } from "~/platform/context";
import type { Services } from "~/platform/services";
import { createTurns } from "~/platform/turns";
import { type Breaker, createBreaker } from "../meilisearch/breaker";
import { meilisearchEngine } from "../meilisearch/meilisearch-engine.server";
import { NotBuilt } from "../meilisearch/not-built";
import { problemOf } from "../meilisearch/problem-of";
import { postgresEngine } from "../postgres/postgres-engine.server";
import { queuePush } from "../push/note-pushes.server";
import type { SearchEngine } from "../search-engine.server";

/**
 * Searching is work for a processor: more of it at once ends no sooner, and makes those wait who came first. A search waits
 * for the database, too, so that two may be begun for each.
 */
const inTurn = createTurns(2 * availableParallelism());

interface Asked<Answer> {
	answer: Answer;
	engine: SearchEngine["name"];
	/** Meilisearch is set and did not answer. */
	fallback: boolean;
}

const breakers = new WeakMap<Services, Breaker>();

/** Of this process: what it heard of the search server last. */
export function breakerOf(services: Services): Breaker {
	const breaker = breakers.get(services) ?? createBreaker();
	breakers.set(services, breaker);
	return breaker;
}

/** Asks Meilisearch where it is set and answers, else Postgres. A search never fails because of the server. */
export async function askEngine<Answer>(
	ctx: Context,
	ask: (engine: SearchEngine) => Promise<Answer>,
): Promise<Asked<Answer>> {
	const { services } = ctx;
	const ofPostgres = async (fallback: boolean): Promise<Asked<Answer>> => ({
		answer: await inTurn(() => ask(postgresEngine)),
		engine: postgresEngine.name,
		fallback,
	});
	if (services.env.meilisearch === null) return ofPostgres(false);
	const breaker = breakerOf(services);
	if (!breaker.mayAsk(ctx.now.getTime())) return ofPostgres(true);
	try {
		const answer = await ask(meilisearchEngine);
		breaker.worked();
		return { answer, engine: meilisearchEngine.name, fallback: false };
	} catch (error) {
		if (!(await isOfServer(ctx, breaker, error))) throw error;
		return ofPostgres(true);
	}
}

/** Hears what an error says of the server. False where it says nothing: a damaged cursor, or a database that is gone. */
async function isOfServer(ctx: Context, breaker: Breaker, error: unknown): Promise<boolean> {
	const { services, now } = ctx;
	if (error instanceof NotBuilt) {
		breaker.undecided();
		return true;
	}
	const problem = problemOf(error);
	if (problem === null) {
		breaker.undecided();
		return false;
	}
	if (problem.kind === "request") breaker.undecided();
	else breaker.failed(now.getTime(), problem.sentence);
	services.log.warn({ problem: problem.sentence }, "searching in the database instead");
	// The index is gone: whoever is the first to notice has it built again.
	if (problem.kind === "index") await queuePush(ctx);
	return true;
}
