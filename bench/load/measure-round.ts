import type { Server } from "../servers/server";
import type { LoadOrder } from "./messages";
import { readUsage } from "./read-usage";
import type { Generator } from "./start-generator";

export interface Round {
	rps: number;
	p50: number;
	p99: number;
	cpuMsPerRequest: number;
	rssMb: number;
}

const SAMPLE_MS = 100;

/** One round of load on a server, with what the server's process used for it. */
export async function measureRound(
	generate: Generator,
	server: Server,
	order: Omit<LoadOrder, "origin">,
): Promise<Round> {
	const before = await readUsage(server.pid);
	let rssMb = before.rssMb;
	const sampling = setInterval(() => {
		// A server that died shows in the answers.
		readUsage(server.pid).then(
			(usage) => {
				rssMb = Math.max(rssMb, usage.rssMb);
			},
			() => {},
		);
	}, SAMPLE_MS);
	try {
		const { count, seconds, p50, p99, failures } = await generate({ ...order, origin: server.origin });
		if (failures.length > 0) throw new Error(`${failures.join("; ")} ${server.lastWords()}`);
		if (count === 0) throw new Error("no answer came");
		const after = await readUsage(server.pid);
		return {
			rps: count / seconds,
			p50,
			p99,
			cpuMsPerRequest: (after.cpuMs - before.cpuMs) / count,
			rssMb: Math.max(rssMb, after.rssMb),
		};
	} finally {
		clearInterval(sampling);
	}
}
