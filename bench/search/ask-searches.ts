import { Agent, get } from "node:http";

/** What asks shares the machine with what answers: `fetch` took a tenth of it. */
const agent = new Agent({ keepAlive: true });

/** Compressed answers, as browsers ask for them; they are not unpacked. */
const ask = (address: string) =>
	new Promise<number | undefined>((resolve, reject) => {
		const headers = { "accept-encoding": "gzip, deflate" };
		get(address, { agent, headers }, (answer) => {
			answer.resume().on("end", () => resolve(answer.statusCode));
		}).on("error", reject);
	});

/** Asks for all addresses, `connections` at a time, each once; how long each took, in ms. */
export async function askSearches(
	origin: string,
	addresses: string[],
	connections: number,
): Promise<number[]> {
	const waiting = [...addresses];
	const times: number[] = [];
	async function work() {
		for (let address = waiting.pop(); address; address = waiting.pop()) {
			const began = performance.now();
			const status = await ask(origin + address);
			times.push(performance.now() - began);
			if (status !== 200) throw new Error(`${address} answered ${status}`);
		}
	}
	await Promise.all(Array.from({ length: connections }, work));
	return times;
}
