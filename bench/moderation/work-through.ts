import type { Desk } from "./fill-cases";

export interface Timings {
	/** Taking the next case and reading everything about it, in ms. */
	open: number[];
	decide: number[];
}

interface OpenedCase {
	id: number;
	post: { revision: number };
}

/** Moderators work side by side through the queue, `each` cases apiece, as fast as the server lets them. */
export async function workThrough(origin: string, desk: Desk, each: number): Promise<Timings> {
	const timings: Timings = { open: [], decide: [] };
	await Promise.all(desk.moderators.map((handle) => workAs(origin, desk, handle, each, timings)));
	return timings;
}

async function workAs(origin: string, desk: Desk, author: string, each: number, timings: Timings) {
	const ask = (path: string, body: object) => post(`${origin}${path}`, desk.bearer, { ...body, author });
	for (let n = 0; n < each; n += 1) {
		const began = performance.now();
		const { case: opened } = (await ask("/api/v1/cases/next", { queue: "reported" })) as { case: OpenedCase };
		const read = performance.now();
		timings.open.push(read - began);
		const outcome = n % 2 === 0 ? "approve" : "hide";
		await ask(`/api/v1/cases/${opened.id}/decisions`, {
			outcome,
			reason: "spam",
			revision: opened.post.revision,
		});
		timings.decide.push(performance.now() - read);
	}
}

async function post(url: string, bearer: string, body: object): Promise<unknown> {
	const answer = await fetch(url, {
		method: "POST",
		headers: { Authorization: bearer, "Content-Type": "application/json" },
		body: JSON.stringify(body),
	});
	const text = await answer.text();
	if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 300)}`);
	return JSON.parse(text);
}
