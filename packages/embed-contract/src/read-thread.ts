import type { EmbedMember } from "./session";
import type { EmbedPost, EmbedThread } from "./thread";

/**
 * The shape of a value by example: a text, a number or a boolean for its kind; null for a text or nothing; one element
 * in an array for a list; several for one of these; undefined for anything.
 */
type Shape = string | number | boolean | null | undefined | Shape[] | { [name: string]: Shape };

const member = {
	handle: "",
	name: "",
	acceptedRules: false,
	restriction: { kind: ["", "warning", "silence", "suspension", "ban"], endsAt: "" },
};

const post = {
	id: 0,
	number: 0,
	author: { handle: "", name: "", isStaff: false, url: "" },
	createdAt: "",
	editedAt: null,
	state: ["published", "held", "returned", "hidden"],
	document: undefined,
	revision: 0,
	likeCount: 0,
	liked: false,
	replyTo: { id: 0, name: "" },
	can: { edit: false, delete: false, like: false, reply: false, report: false },
	url: "",
};

/** What must have its kind for a page to be drawn at all; other values are texts, or are not shown. */
const thread = {
	locale: ["en", "ru", "hu"],
	postCount: 0,
	posts: [undefined],
	nextCursor: null,
	rulesVersion: 0,
	reasons: [{ code: "", label: "" }],
	theme: { accent: "", accentDark: "", radius: 0, font: "" },
};

/** The value in that shape, whatever it is: what does not fit becomes empty, what is not asked for is left out. */
function fit(shape: Shape, value: unknown): unknown {
	if (shape === undefined) return value;
	if (shape === null) return typeof value === "string" && value ? value : null;
	if (typeof shape === "number") return Number.isSafeInteger(value) && Number(value) > 0 ? value : 0;
	if (typeof shape !== "object") return typeof value === typeof shape ? value : shape;
	if (!Array.isArray(shape))
		return Object.fromEntries(
			Object.entries(shape).map(([name, inner]) => [name, fit(inner, Object(value)[name])]),
		);
	if (shape.length > 1) return shape.includes(value as Shape) ? value : shape[0];
	return Array.isArray(value) ? value.map((element) => fit(shape[0], element)) : [];
}

/**
 * What an answer says, in the shape that was agreed on, whatever it holds: what a page computes with has its kind.
 * Posts without an id are left out.
 */
export function readThread(answer: unknown): EmbedThread {
	const read = { ...Object(answer), ...Object(fit(thread, answer)) } as EmbedThread;
	return {
		...read,
		posts: read.posts.map(readPost).filter(({ id }) => id > 0),
		member: readMember(read.member),
		strings: Object(read.strings),
	};
}

export function readPost(value: unknown): EmbedPost {
	const read = fit(post, value) as EmbedPost;
	return read.replyTo?.id ? read : { ...read, replyTo: null };
}

export function readMember(value: unknown): EmbedMember | null {
	const read = fit(member, value) as EmbedMember;
	if (!read.handle) return null;
	return read.restriction?.kind ? read : { ...read, restriction: null };
}
