/** The load generator's own process: it takes orders from the bench and answers with what it saw. */
import autocannon, { type Client } from "autocannon";
import type { LoadOrder, LoadResult } from "./messages";

process.on("message", (order: LoadOrder) => {
	generate(order).then(
		(result) => process.send?.({ result }),
		(error: Error) => process.send?.({ error: error.message }),
	);
});
process.on("disconnect", () => process.exit());
// Ctrl-C reaches the whole group; the bench ends this process when it has stopped the servers.
process.on("SIGINT", () => {});

function generate({ origin, connections, seconds, expected, requests }: LoadOrder): Promise<LoadResult> {
	const begun = new Set<Client>();
	const latencies: number[] = [];
	const failures = new Map<string, number>();
	let [opened, started, ended, count] = [0, 0, 0, 0];
	return new Promise((done, fail) => {
		const tracker = autocannon(
			{
				url: origin,
				connections,
				// A net below the end by answers, below.
				duration: seconds + 20,
				timeout: 10,
				sampleInt: 50,
				setupClient(client) {
					client.setRequests(share(requests, opened++, connections));
					// It would decode each body into a text that nobody reads, and be slower than the faster servers.
					client.pipelinedRequests.addBody = () => {};
				},
			},
			(error) => {
				if (error) return fail(error);
				const sorted = latencies.sort((a, b) => a - b);
				const told = [...failures].map(([what, times]) => `${what} (${times} times)`);
				done({
					count,
					seconds: (ended - started) / 1000,
					p50: quantile(sorted, 0.5),
					p99: quantile(sorted, 0.99),
					failures: told,
				});
			},
		);
		const blame = (what: string) => failures.set(what, (failures.get(what) ?? 0) + 1);
		tracker.on("start", () => {
			started = performance.now();
		});
		tracker.on("reqError", (error) => blame(error.message));
		tracker.on("response", (client, status, _bytes, milliseconds) => {
			ended = performance.now();
			count += 1;
			if (status !== expected) blame(`answered ${status}, expected ${expected}`);
			// The first answer of a connection holds the time of connecting, and of setting up the others.
			if (begun.has(client)) latencies.push(milliseconds);
			begun.add(client);
			// Ends when all answers are there: cut-off requests would cost the server time that no answer is counted for.
			if (ended - started > seconds * 1000) client.responseMax = 1;
		});
	});
}

/** Own copies: autocannon writes into them. */
function share<T extends object>(all: T[], connection: number, connections: number): T[] {
	if (all.length < connections) return all.map((one) => ({ ...one }));
	return all.filter((_, index) => index % connections === connection).map((one) => ({ ...one }));
}

const quantile = (sorted: number[], part: number) =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
