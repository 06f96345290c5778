import type { Case } from "../cases";
import type { Stage } from "../start-stage";
import { askOnce } from "./ask-once";

/** Asks a case's first request twice and looks at the answer; returns its bytes on the wire. */
export async function probe(
	{ servers }: Pick<Stage, "servers">,
	{ server, expected, holds, requests }: Case,
): Promise<number> {
	const [first, second = first] = requests(2);
	if (!first || !second) throw new Error("there is nothing to ask for");
	const { origin, lastWords } = servers[server];
	// The first answer may differ: a signed-in member's first visit marks the thread as read.
	for (const request of [first, second]) {
		const { status, body } = await askOnce(origin, request);
		const what = `${request.method ?? "GET"} ${request.path}`;
		if (status !== expected)
			throw new Error(`${what} answered ${status}, expected ${expected}. ${lastWords()}`.trim());
		if (holds && !body.includes(holds))
			throw new Error(`${what} answered without ${holds}: this is another page than meant.`);
	}
	const [last] = requests(1);
	return (await askOnce(origin, last as typeof first)).wireBytes;
}
