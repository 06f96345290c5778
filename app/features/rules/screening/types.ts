import type { Abilities, Role } from "~/platform/identity";
import type { RuleKind } from "./kinds";

/** What automatic screening can end in, mildest first. */
export type Verdict = "publish" | "flag" | "hold" | "refuse";

/** Where a rule found something in the plain text: UTF-16 offsets, end excluded. */
export interface Match {
	from: number;
	to: number;
	text: string;
}

/** What one phase has to say about a text. `flag` publishes and asks moderators to look, `hold` waits for them. */
export interface Finding {
	/** The phase, for the sentence that explains it: `moderation:screening.<kind>.finding`. */
	kind: string;
	/** The brand's own rule that spoke and its version; null for phases that are always there. */
	ruleId: number | null;
	ruleVersion: number | null;
	/** The rule's name as the brand gave it. */
	ruleName: string;
	verdict: "flag" | "hold" | "refuse";
	/** Found silently: kept for precision, without effect. */
	shadow: boolean;
	/** 0 to 1 where an adapter gave one. */
	score: number | null;
	matches: Match[];
	/** For `refuse`: the sentence for the poster, by key. */
	sentence?: { key: string; params?: Record<string, string | number> };
}

/** A text on its way into the forum. */
export interface Candidate {
	categoryId: number;
	/** Null for a new thread. */
	threadId: number | null;
	/** Null for a new post. */
	postId: number | null;
	/** Title (of a first post) and words, without quotes of others. */
	text: string;
	/** The title that `text` begins with, so that a length is asked of the words alone. */
	title?: string;
	/** Addresses that the text links to. */
	links: string[];
	/** How many people it names with @. */
	mentions: number;
	/** How many pictures it has; none for an edit that adds none. */
	images: number;
	locale: string;
}

/** What is switched on by a manager for a time. */
export interface RunningSwitch {
	id: number;
	kind: "slow" | "hold" | "established" | "close";
	categoryId: number | null;
	threadId: number | null;
	/** Seconds between posts for `slow`, days of membership for `established`. */
	amount: number;
	reason: string;
	endsAt: Date;
}

/** Everything the phases ask about the author and the place, read in one query before them. */
export interface ScreeningFacts {
	now: Date;
	author: {
		memberId: number;
		role: Role;
		abilities: Abilities;
		joinedAt: Date;
		/** Without the post being edited: what was approved may be something else after an edit. */
		publishedCount: number;
		acceptedRules: boolean;
		preModerated: boolean;
		/** Seconds since the author's last post anywhere; null without one. */
		secondsSinceLastPost: number | null;
		/** The author's last ten posts, newest first, without the one being edited; only as old as a rule asks for. */
		recentTexts: { text: string; writtenAt: Date }[];
		/** Posts of the last 7 days, and how many of them moderators took down or sent back. */
		recentPosts: number;
		recentRejections: number;
	};
	/** What holds for the author now. */
	sanctions: {
		id: number;
		kind: "warning" | "silence" | "suspension" | "ban";
		endsAt: Date;
		acknowledged: boolean;
	}[];
	/** `host` is the forum's own: links to it count nowhere. */
	place: { preModerated: boolean; locked: boolean; host: string };
	switches: RunningSwitch[];
}

/** A brand's rule as stored. */
export interface ScreeningRule {
	id: number;
	kind: RuleKind;
	name: string;
	mode: "off" | "shadow" | "on";
	verdict: "flag" | "hold" | "refuse";
	version: number;
	settings: unknown;
}

export interface ScreeningResult {
	verdict: "publish" | "flag" | "hold";
	findings: Finding[];
}
