import { acme } from "./cast-acme";
import { larkspur } from "./cast-larkspur";

export type CastLocale = "en" | "ru" | "hu";

/** One person of a brand. Others name them by their handle. */
export interface CastMember {
	handle: string;
	displayName: string;
	role: "member" | "moderator" | "owner";
	bio: string;
	locale: CastLocale;
	joinedDaysAgo: number;
	/** Helps others tirelessly: the first to be asked into an ambassador programme. */
	ambassador?: true;
	/** Sent advertising before; what they write waits for a moderator. */
	onProbation?: true;
}

export interface CastCategory {
	slug: string;
	name: string;
	description: string;
	hue: number;
	postableBy: "members" | "staff";
}

/** One post of a thread; the first one opens it. */
export interface CastPost {
	by: string;
	/** Markdown. A line break inside a paragraph would be kept, so each paragraph is one line. */
	body: string;
	/** Hours after the first post, growing; 0 for the first post. */
	hoursAfter: number;
	/** Position of the post that this one answers. */
	replyTo?: number;
	/** Position of the quoted post and the words quoted from it; the quotation stands before the body. */
	quotes?: { post: number; text: string };
	/** Handles. */
	likes?: string[];
	/** Waits for a moderator. */
	held?: true;
	hidden?: { by: string; reason: string };
}

export interface CastThread {
	category: string;
	kind: "discussion" | "question" | "idea";
	title: string;
	tags: string[];
	locale: CastLocale;
	/** When the first post was written. */
	hoursAgo: number;
	posts: [CastPost, ...CastPost[]];
	pinned?: { by: string };
	locked?: { by: string; reason: string };
	/** Position of the post that settled a question. */
	acceptedAnswer?: number;
	/** Ideas only: handles of those who vote for it. */
	votes?: string[];
	/** Ideas only; without it the idea is open. */
	idea?: {
		status: "under-review" | "planned" | "started" | "shipped" | "declined";
		answer: { by: string; body: string; hoursAfter: number };
	};
}

export interface CastBrand {
	slug: string;
	name: string;
	tagline: string;
	locale: CastLocale;
	timeZone: string;
	accent: string;
	accentDark: string;
	radius: number;
	font: "system" | "serif" | "rounded" | "mono";
	/** Markdown in each language. */
	rules: Record<CastLocale, string>;
	categories: CastCategory[];
	members: CastMember[];
	threads: CastThread[];
	moderation?: CastModeration;
	embedding?: CastEmbedding;
}

/** Pages elsewhere that show threads of the cast. */
export interface CastEmbedding {
	origins: string[];
	/** By the titles of their threads. */
	placements: { key: string; thread: string }[];
}

/** A reason of the brand's own, or a rule that a built-in one rests on. */
export interface CastReason {
	code: string;
	label: Partial<Record<CastLocale, string>>;
	template: Partial<Record<CastLocale, string>>;
	clause: string;
	weight: number;
}

export interface CastScreeningRule {
	kind: string;
	name: string;
	mode: "off" | "shadow" | "on";
	verdict: "hold" | "flag" | "refuse";
	settings: Record<string, unknown>;
}

/** A post that moderators have something to do with, written after the conversations. */
export interface CastIncident {
	by: string;
	/** Title of the thread, and when it was written. */
	thread: string;
	hoursAgo: number;
	body: string;
	reports?: { by: string; reason: string; text: string }[];
	/** By somebody without an account. */
	notice?: { name: string; email: string; explanation: string };
	escalated?: { by: string; note: string };
	decided?: { by: string; outcome: "approve" | "hide" | "remove"; reason?: string; message: string };
	/** By the author, against that decision, after so many hours. */
	appeal?: { hoursAfter: number; text: string };
}

export interface CastModeration {
	reasons: CastReason[];
	rules: CastScreeningRule[];
	incidents: CastIncident[];
}

/** The two brands of the demo, with their people and what those talk about. */
export const cast: { demo: CastBrand; acme: CastBrand } = { demo: larkspur, acme };
