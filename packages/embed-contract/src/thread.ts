import type { EmbedNode } from "./document.js";
import type { EmbedMember } from "./session.js";

export type EmbedSort = "oldest" | "newest" | "best";
/** What a brand allows at a placement. */
export type EmbedPolicy = "open" | "pre-moderated" | "read-only";

/** `GET /embed/v1/threads/:key?sort=&cursor=&locale=`. */
export interface EmbedThread {
	version: 1;
	key: string;
	title: string;
	/** The thread on the forum; the forum's front page until somebody has posted. */
	url: string;
	locale: "en" | "ru" | "hu";
	policy: EmbedPolicy;
	/** A line of the brand's above the field; empty for none. */
	guidelines: string;
	/** Locked by a moderator, or closed for a time: why, else null. */
	closed: string | null;
	postCount: number;
	sort: EmbedSort;
	posts: EmbedPost[];
	nextCursor: string | null;
	/** Who asks, with a session; null otherwise. */
	member: EmbedMember | null;
	/** The rules in force, with the first answer only to somebody who has to accept them; 0 where there are none. */
	rulesVersion: number;
	reasons: { code: string; label: string }[];
	theme: EmbedTheme;
	/** Sentences of the interface by key, in `locale`; with the first page only. */
	strings: Record<string, string>;
}

export interface EmbedPost {
	id: number;
	number: number;
	author: {
		handle: string;
		name: string;
		/** Widgets from before `flair` say `strings.staff` for it. */
		isStaff: boolean;
		/** Of the team, of the programme, and the level: in one text, as it stands beside the name; empty for nothing. */
		flair: string;
		url: string;
		/** `GET /embed/v1/avatars/:id`; null for none. */
		avatar: number | null;
	};
	createdAt: string;
	editedAt: string | null;
	/** `held` and `returned` are seen by their author only. A hidden post keeps its place without a text. */
	state: "published" | "held" | "returned" | "hidden";
	document: EmbedNode | null;
	revision: number;
	likeCount: number;
	liked: boolean;
	/** The post that this one answers. */
	replyTo: { id: number; name: string } | null;
	/** Own posts only. */
	can: { edit: boolean; delete: boolean; like: boolean; reply: boolean; report: boolean };
	url: string;
}

export interface EmbedTheme {
	accent: string;
	accentDark: string;
	radius: number;
	font: "system" | "serif" | "rounded" | "mono";
}

/** `POST /embed/v1/threads/:key/posts`, with `Idempotency-Key`. */
export interface NewEmbedPost {
	markdown: string;
	replyTo?: number;
	/** The address of the host page, kept with the placement when its first post makes the thread. */
	page?: string;
	title?: string;
}

/** `GET /embed/v1/counts?keys=a,b`: one cacheable answer for all keys of a page. */
export interface EmbedCounts {
	counts: Record<string, number>;
}

/** `GET /embed/v1/list?category=&sort=latest|top&limit=&locale=`; `limit=0` for the way to a new thread only. */
export interface EmbedList {
	locale: EmbedThread["locale"];
	/** Where a new thread is started, in the category asked for. */
	newThreadUrl: string;
	theme: EmbedTheme;
	strings: Record<string, string>;
	threads: {
		id: number;
		title: string;
		url: string;
		kind: "discussion" | "question" | "idea";
		replyCount: number;
		voteCount: number;
		answered: boolean;
		author: { name: string; url: string };
		lastPostAt: string;
	}[];
}

/** `GET /embed/v1/answers?q=&locale=`: threads that may answer a question, as every visitor may see them. */
export interface EmbedAnswers {
	threads: { id: number; title: string; url: string; answered: boolean; replyCount: number }[];
}

/** `PUT` and `DELETE /embed/v1/posts/:id/like`. */
export interface EmbedLike {
	liked: boolean;
	likeCount: number;
}
