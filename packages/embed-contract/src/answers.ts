import type { EmbedNode } from "./document.js";
import type { EmbedMember, EmbedSession } from "./session.js";
import type { EmbedPost } from "./thread.js";

/** `POST /embed/v1/threads/:key/posts` (201) and `PATCH /embed/v1/posts/:id` (200): the post as its author sees it. */
export interface EmbedPostAnswer {
	post: EmbedPost;
	/** Published replies of the thread, the new one among them if it is published. */
	postCount: number;
}

/** `PATCH /embed/v1/posts/:id`. */
export interface EmbedPostEdit {
	markdown: string;
	/** What the author saw; another one in force is refused with `conflict`. */
	revision: number;
}

/** `POST /embed/v1/posts/:id/reports`, answered with 201 and an empty object. */
export interface NewEmbedReport {
	reason: string;
	text: string;
}

/** `GET /embed/v1/rules?locale=`. */
export interface EmbedRules {
	version: number;
	document: EmbedNode;
}

/** `POST /embed/v1/rules/acceptance { version }`. */
export interface EmbedAcceptance {
	member: EmbedMember;
}

/** `GET /embed/v1/events?keys=a,b`: the data of `event: post`. */
export interface EmbedPostEvent {
	key: string;
	postCount: number;
}

/** `POST /embed/v1/sign-in-attempts { challenge }`: BASE64URL(SHA-256(verifier)). */
export interface EmbedSignInAttempt {
	attempt: string;
	/** Shown in both windows, so that nobody confirms somebody else's attempt. */
	code: string;
	/** The forum's page in which the person signs in and confirms. */
	url: string;
}

/** `POST /embed/v1/sign-in-attempts/:id/session { verifier }`: the session, or 202 with this while it waits. */
export type EmbedSignInAnswer = EmbedSession | { waiting: true };

/** What the forum's window posts to the page that opened it, to that page's exact origin, once somebody confirmed. */
export interface EmbedSignInDone {
	type: "folkmoot:sign-in-done";
}
