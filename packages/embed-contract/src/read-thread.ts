import type { EmbedMember } from "./session.js";
import type { EmbedPost, EmbedThread } from "./thread.js";

const locales: readonly unknown[] = ["en", "ru", "hu"];

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/**
 * An answer in the shape that was agreed on, as far as drawing it depends on it: lists are lists, what has parts has
 * them, and the language is one of the three. Single values stay as they are: shown, wrong ones are empty or odd, never
 * dangerous. Posts without an id are left out.
 */
export function readThread(answer: unknown): EmbedThread {
	const from = Object(answer) as EmbedThread;
	return {
		...from,
		locale: locales.includes(from.locale) ? from.locale : "en",
		posts: listOf(from.posts)
			.map(readPost)
			.filter(({ id }) => id > 0),
		member: readMember(from.member),
		reasons: listOf(from.reasons).map(Object) as EmbedThread["reasons"],
		theme: Object(from.theme),
		strings: Object(from.strings),
	};
}

export function readPost(value: unknown): EmbedPost {
	const from = Object(value) as EmbedPost;
	const { replyTo } = from;
	return {
		...from,
		author: Object(from.author),
		can: Object(from.can),
		replyTo: Object(replyTo).id > 0 ? replyTo : null,
	};
}

export function readMember(value: unknown): EmbedMember | null {
	const from = Object(value) as EmbedMember;
	return from.handle ? from : null;
}
