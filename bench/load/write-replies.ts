import type { Doors } from "../forum/open-doors";
import type { LoadRequest } from "./messages";

let written = 0;

/** Different texts by one author into different threads. */
export function writeReplies({ replyTo, bearer }: Doors, enough: number): LoadRequest[] {
	return Array.from({ length: enough }, () => {
		written += 1;
		const markdown = `Reply **${written}** of the bench, which is of the usual length: two sentences and [a link](https://example.com/${written}). It is said once only.`;
		return {
			path: `/api/v1/threads/${replyTo[(written * 7) % replyTo.length]}/posts`,
			method: "POST",
			headers: { authorization: bearer, "content-type": "application/json" },
			body: JSON.stringify({ body: { markdown } }),
		};
	});
}
