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
			const answer = await fetch(origin + address);
			await answer.arrayBuffer();
			times.push(performance.now() - began);
			if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
		}
	}
	await Promise.all(Array.from({ length: connections }, work));
	return times;
}
