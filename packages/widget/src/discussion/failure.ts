import type { EmbedProblem } from "@folkmoot/embed-contract";

/** The forum answered, and said no. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		readonly code: string,
		detail: string,
		readonly errors: Record<string, string> = {},
	) {
		super(detail);
	}
}

/** Nobody answered: no network, no forum, or a proxy in its place. */
export class Unreachable extends Error {}

/** What an answer that is not good means. */
export async function failureOf(answer: Response): Promise<Refusal | Unreachable> {
	const problem = (await answer.json().catch(() => null)) as EmbedProblem | null;
	if (!problem?.code || answer.status > 501) return new Unreachable(`HTTP ${answer.status}`);
	return new Refusal(answer.status, `${problem.code}`, `${problem.detail ?? problem.title}`, problem.errors);
}
