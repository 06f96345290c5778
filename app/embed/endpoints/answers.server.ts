import type { EmbedAnswers } from "@folkmoot/embed-contract";
import { findSimilarThreads } from "~/features/search/index.server";
import type { EmbedEndpoint } from "../embed-endpoint";

/** Threads that may answer a question, before it is asked. */
export const answersEndpoint: EmbedEndpoint = {
	method: "GET",
	who: "anybody",
	async act({ ctx, query }) {
		const words = (query.get("q") ?? "").slice(0, 200);
		const hits = await findSimilarThreads({ ...ctx, actor: null }, words);
		const body: EmbedAnswers = {
			threads: hits.map(({ id, path, title, thread }) => ({
				id: thread?.id ?? id,
				title: title.map(({ text }) => text).join(""),
				url: ctx.brand.origin + path,
				answered: thread?.answered ?? false,
				replyCount: thread?.replyCount ?? 0,
			})),
		};
		return { body };
	},
};
