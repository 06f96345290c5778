import type { EmbedNode } from "./document";
import type { EmbedMember } from "./session";
import type { EmbedPost, EmbedThread } from "./thread";

type Loose = Record<string, unknown>;

const loose = (value: unknown): Loose => (typeof value === "object" && value !== null ? (value as Loose) : {});
const text = (value: unknown) => (typeof value === "string" ? value : "");
const count = (value: unknown) => (Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : 0);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const oneOf = <T extends string>(value: unknown, first: T, ...others: T[]): T =>
	others.includes(value as T) ? (value as T) : first;

/**
 * What an answer says, in the shape that was agreed on, whatever it holds: a page that shows it can trust every type.
 * Posts without an id are left out; texts that are no texts are empty.
 */
export function readThread(answer: unknown): EmbedThread {
	const from = loose(answer);
	const theme = loose(from.theme);
	return {
		version: 1,
		key: text(from.key),
		title: text(from.title),
		url: text(from.url),
		locale: oneOf(from.locale, "en", "ru", "hu"),
		policy: oneOf(from.policy, "open", "pre-moderated", "read-only"),
		guidelines: text(from.guidelines),
		closed: text(from.closed) || null,
		postCount: count(from.postCount),
		sort: oneOf(from.sort, "oldest", "newest", "best"),
		posts: list(from.posts)
			.map(readPost)
			.filter(({ id }) => id > 0),
		nextCursor: text(from.nextCursor) || null,
		member: readMember(from.member),
		rulesVersion: count(from.rulesVersion),
		reasons: list(from.reasons).map((reason) => ({
			code: text(loose(reason).code),
			label: text(loose(reason).label),
		})),
		theme: {
			accent: text(theme.accent),
			accentDark: text(theme.accentDark),
			radius: count(theme.radius),
			font: oneOf(theme.font, "system", "serif", "rounded", "mono"),
		},
		strings: loose(from.strings) as Record<string, string>,
	};
}

export function readPost(value: unknown): EmbedPost {
	const from = loose(value);
	const author = loose(from.author);
	const replyTo = loose(from.replyTo);
	const can = loose(from.can);
	return {
		id: count(from.id),
		number: count(from.number),
		author: {
			handle: text(author.handle),
			name: text(author.name),
			isStaff: author.isStaff === true,
			url: text(author.url),
		},
		createdAt: text(from.createdAt),
		editedAt: text(from.editedAt) || null,
		state: oneOf(from.state, "published", "held", "returned", "hidden"),
		document: from.document ? (from.document as EmbedNode) : null,
		markdown: text(from.markdown) || null,
		revision: count(from.revision),
		likeCount: count(from.likeCount),
		liked: from.liked === true,
		replyTo: count(replyTo.id) ? { id: count(replyTo.id), name: text(replyTo.name) } : null,
		can: {
			edit: can.edit === true,
			delete: can.delete === true,
			like: can.like === true,
			reply: can.reply === true,
			report: can.report === true,
		},
		url: text(from.url),
	};
}

export function readMember(value: unknown): EmbedMember | null {
	const { handle, name, acceptedRules, restriction } = loose(value);
	if (!text(handle)) return null;
	const { kind, endsAt } = loose(restriction);
	return {
		handle: text(handle),
		name: text(name) || text(handle),
		acceptedRules: acceptedRules === true,
		restriction: text(kind)
			? { kind: oneOf(kind, "warning", "silence", "suspension", "ban"), endsAt: text(endsAt) }
			: null,
	};
}
