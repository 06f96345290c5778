import type { Cleanup } from "../cleanup";
import { askOnce } from "../load/ask-once";
import { measureRound, type Round } from "../load/measure-round";
import type { LoadRequest } from "../load/messages";
import { startGenerator } from "../load/start-generator";
import type { Options } from "../options";
import { medians } from "../report/summarise";
import { say } from "../say";
import type { Server } from "../servers/server";
import { startFloor } from "../servers/start-floor";
import { KEY } from "./place-discussion";

const answerNames = ["floor-static", "thread-json-cached", "thread-json-304", "thread-json-cold"] as const;
export type AnswerName = (typeof answerNames)[number];

export interface Answered extends Round {
	name: AnswerName;
	/** Requests per second as a share of the floor's. */
	ratio: number;
}

interface Servers {
	app: Server;
	uncached: Server;
	/** The page's origin, which the browser sends. */
	origin: string;
}

/** The widget's JSON as its element asks for it, against a floor that serves as many bytes, in turns. */
export async function measureAnswers({ app, uncached, origin }: Servers, options: Options, cleanup: Cleanup) {
	const path = `/embed/v1/threads/${KEY}?locale=en`;
	const asked: LoadRequest = { path, headers: { origin, "accept-encoding": "identity" } };
	const first = await askOnce(app.origin, asked);
	const second = await askOnce(app.origin, asked);
	if (second.status !== 200 || !second.headers.etag)
		throw new Error(`${path} answered ${second.status}. ${app.lastWords()}`);
	const bytes = first.body.length;
	const floor = await startFloor("floor-static", [bytes], cleanup);
	const repeated = { path, headers: { ...asked.headers, "if-none-match": second.headers.etag } };
	const cases: Record<AnswerName, { server: Server; expected: number; request: LoadRequest }> = {
		"floor-static": { server: floor, expected: 200, request: { path: "/" } },
		"thread-json-cached": { server: app, expected: 200, request: asked },
		"thread-json-304": { server: app, expected: 304, request: repeated },
		"thread-json-cold": { server: uncached, expected: 200, request: asked },
	};
	const generate = startGenerator(cleanup);
	const rounds = new Map<AnswerName, Round[]>(answerNames.map((name) => [name, []]));
	for (let round = 0; round <= options.rounds; round++) {
		say(round === 0 ? "Warming up …" : `Round ${round} of ${options.rounds} …`);
		for (const name of round % 2 === 1 ? answerNames : answerNames.toReversed()) {
			const { server, expected, request } = cases[name];
			const seconds = round === 0 ? options.warmUpSeconds : options.seconds;
			const measured = await measureRound(generate, server, {
				connections: 20,
				expected,
				seconds,
				requests: [request],
			});
			if (round > 0) rounds.get(name)?.push(measured);
		}
	}
	const rows = answerNames.map((name) => ({ name, ...medians(rounds.get(name) ?? []) }));
	const base = rows[0]?.rps ?? 1;
	return { bytes, answers: rows.map((row): Answered => ({ ...row, ratio: row.rps / base })) };
}
