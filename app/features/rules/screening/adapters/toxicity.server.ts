import { z } from "zod";
import { safeFetch } from "~/platform/safe-fetch/safe-fetch.server";
import { type Adapter, textFor } from "./adapter";
import { readAnswer } from "./read-answer";

const answer = z.object({ score: z.number().min(0).max(1) });

/** Any service that takes `{text, language}` and gives `{score}` between 0 and 1. */
export const toxicity: Adapter<"toxicity"> = async (env, { candidate }, { prepared }) => {
	const fetched = await safeFetch(env, prepared.endpoint, {
		method: "POST",
		headers: {
			"Content-Type": "application/json",
			Accept: "application/json",
			...(prepared.secret ? { Authorization: `Bearer ${prepared.secret}` } : {}),
		},
		body: JSON.stringify({ text: textFor(candidate), language: candidate.locale }),
		timeoutMs: prepared.timeout,
		maxBytes: 16_384,
	});
	const { score } = readAnswer(answer, fetched);
	return score >= prepared.threshold ? { score } : null;
};
