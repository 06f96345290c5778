import { startingAbilities } from "~/features/brands/policy";
import type { Abilities } from "~/platform/identity";
import type { RuleKind } from "../kinds";
import { prepareRule, type ReadyRule } from "../prepare-rule";
import type { Candidate, RunningSwitch, ScreeningFacts, ScreeningRule } from "../types";

const NOON = new Date("2026-11-02T12:00:00.000Z");
export const later = (hours: number) => new Date(+NOON + hours * 60 * 60 * 1_000);

/** A reply in thread 7 of category 3. */
export const aCandidate = (more: Partial<Candidate> = {}): Candidate => ({
	categoryId: 3,
	threadId: 7,
	postId: null,
	text: "The stove is easy to clean, and warm.",
	links: [],
	mentions: 0,
	images: 0,
	locale: "en",
	...more,
});

type Given = Partial<Omit<ScreeningFacts, "author" | "place">> & {
	author?: Partial<ScreeningFacts["author"]>;
	place?: Partial<ScreeningFacts["place"]>;
};

/** A member of long standing about whom there is nothing to say. */
export const someFacts = ({ author, place, ...more }: Given = {}): ScreeningFacts => ({
	now: NOON,
	author: {
		memberId: 5,
		role: "member",
		abilities: startingAbilities[1] as Abilities,
		joinedAt: later(-24 * 365),
		publishedCount: 100,
		acceptedRules: true,
		preModerated: false,
		secondsSinceLastPost: 3_600,
		recentTexts: [],
		recentPosts: 0,
		recentRejections: 0,
		...author,
	},
	sanctions: [],
	place: { preModerated: false, locked: false, host: "forum.example.com", ...place },
	switches: [],
	...more,
});

export const aRule = (kind: RuleKind, settings: object, more: Partial<ScreeningRule> = {}): ReadyRule =>
	prepareRule({ id: 1, kind, name: kind, mode: "on", verdict: "hold", version: 1, settings, ...more });

export const aSwitch = (kind: RunningSwitch["kind"], more: Partial<RunningSwitch> = {}): RunningSwitch => ({
	id: 1,
	kind,
	categoryId: null,
	threadId: null,
	amount: 0,
	reason: "",
	endsAt: later(1),
	...more,
});
