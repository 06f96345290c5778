import { safeFetch } from "~/platform/safe-fetch/safe-fetch.server";
import { type Adapter, textFor, UnusableAnswer } from "./adapter";

/** Akismet's `comment-check`, as other services speak it, too. "discard" means: so clear that nobody need look. */
export const spam: Adapter<"spam"> = async (env, { brand, candidate, author, network }, { prepared }) => {
	const form = new URLSearchParams({
		api_key: prepared.secret,
		blog: prepared.blog,
		blog_charset: "UTF-8",
		blog_lang: candidate.locale,
		comment_type: candidate.threadId === null ? "forum-post" : "reply",
		comment_author: author.displayName,
		comment_content: textFor(candidate),
		...(candidate.threadId === null ? {} : { permalink: `${brand.origin}/t/${candidate.threadId}` }),
		// The network of an IPv6 address is named without its length.
		...(network === null ? {} : { user_ip: network.replace(/\/\d+$/, "") }),
		...(candidate.postId === null ? {} : { recheck_reason: "edit" }),
	});
	const { status, headers, text } = await safeFetch(env, prepared.endpoint, {
		method: "POST",
		headers: { "Content-Type": "application/x-www-form-urlencoded" },
		body: form.toString(),
		timeoutMs: prepared.timeout,
		maxBytes: 4_096,
	});
	const answer = text.trim();
	if (status !== 200 || (answer !== "true" && answer !== "false"))
		throw new UnusableAnswer(`status ${status}`);
	if (answer === "false") return null;
	return { score: headers["x-akismet-pro-tip"] === "discard" ? 1 : 0.8 };
};
