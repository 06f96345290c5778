import { z } from "zod";
import { safeFetch } from "~/platform/safe-fetch/safe-fetch.server";
import type { Said } from "../phases/phase";
import { type Adapter, textFor } from "./adapter";
import { readAnswer } from "./read-answer";
import { pseudonymOf, signedHeaders } from "./sign";

const answer = z.object({
	verdict: z.enum(["publish", "flag", "hold", "refuse"]),
	score: z.number().min(0).max(1).optional(),
	/** For `refuse`: the poster reads it. */
	reason: z
		.string()
		.max(300)
		.regex(/^[^\p{Cc}\p{Cf}]*$/u)
		.optional(),
});
const hardness = ["flag", "hold", "refuse"] as const;

/** The brand's own service, asked with a signature. It decides up to the verdict that the rule names, not beyond. */
export const hook: Adapter<"hook"> = async (env, { candidate, author }, { prepared, verdict }) => {
	const body = JSON.stringify({
		category: candidate.categoryId,
		thread: candidate.threadId,
		post: candidate.postId,
		author: pseudonymOf(prepared.secret, author.memberId),
		text: textFor(candidate),
		links: candidate.links.slice(0, 200),
		language: candidate.locale,
	});
	const fetched = await safeFetch(env, prepared.endpoint, {
		method: "POST",
		headers: {
			"Content-Type": "application/json",
			Accept: "application/json",
			...signedHeaders(prepared.secret, body, new Date()),
		},
		body,
		timeoutMs: prepared.timeout,
		maxBytes: 16_384,
	});
	const said = readAnswer(answer, fetched);
	if (said.verdict === "publish") return null;
	const hardest = Math.min(hardness.indexOf(said.verdict), hardness.indexOf(verdict));
	return { verdict: hardness[hardest], score: said.score ?? null, sentence: sentenceOf(said.reason) };
};

const sentenceOf = (reason?: string): Said["sentence"] =>
	reason ? { key: "errors:screening.hook-reason", params: { reason } } : { key: "errors:screening.hook" };
