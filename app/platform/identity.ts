export const locales = ["en", "ru", "hu"] as const;
export type Locale = (typeof locales)[number];
export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

export type Role = "member" | "moderator" | "owner";

/** The tenant that a request belongs to. */
export interface Brand {
	readonly id: number;
	readonly slug: string;
	readonly name: string;
	readonly tagline: string;
	readonly locale: Locale;
	readonly timeZone: string;
	/** Scheme, host and port that canonical links and mails use. */
	readonly origin: string;
	readonly logoUrl: string | null;
	readonly accent: string;
	readonly accentDark: string;
	readonly radius: number;
	readonly font: "system" | "serif" | "rounded" | "mono";
	/** The newest published version of the rules; 0 where there are none. */
	readonly rulesVersion: number;
	/** What stands beside the names of ambassadors, tier 1 first; null where there is no programme. */
	readonly flairs: readonly TierFlair[] | null;
	readonly levels: BrandLevels;
}

/** How a tier is shown: words by language, empty for the interface's own, and a picture of those for badges. */
export interface TierFlair {
	readonly name: Partial<Record<string, string>>;
	readonly flair: Partial<Record<string, string>>;
	readonly icon: string;
}

/** What members may do. Numbers are the most in one post; null for any. */
export interface Abilities {
	readonly links: number | null;
	readonly mentions: number | null;
	/** Pictures. */
	readonly images: number | null;
	/** How much a report of theirs counts: 0 to 3 times. */
	readonly reportWeight: number;
	/** Their posts do not wait where everybody's do, nor as those of newcomers. */
	readonly skipsPreModeration: boolean;
	/** Titles and tags of others' threads. */
	readonly editsTitles: boolean;
	readonly movesThreads: boolean;
	/** Has a personal link, where the brand has them. */
	readonly invites: boolean;
}

export interface BrandLevels {
	/** False where the brand wants none: then nobody has a level to show, and everybody may what level 2 may. */
	readonly shown: boolean;
	/** Of levels 1 to 5. */
	readonly abilities: readonly Abilities[];
	/** The brand's own words, by language; empty where the interface's will do. */
	readonly names: readonly Partial<Record<string, string>>[];
}

/** A member of the brand, acting. */
export interface Actor {
	readonly memberId: number;
	readonly accountId: string | null;
	readonly handle: string;
	readonly displayName: string;
	readonly role: Role;
	/** 1 newcomer to 5, given by the team: what they may do grows with it. */
	readonly level: number;
	/** The tier of the ambassador programme that holds now, 1 to 3; 0 for none. */
	readonly tier: number;
	readonly locale: Locale | null;
	/** The upload beside the name; null for initials. */
	readonly avatarId: number | null;
	/** The newest version of the rules that this member accepted; 0 for none. */
	readonly acceptedRules: number;
	/** Notifications not yet read. */
	readonly unread: number;
	/** The categories that a moderator is limited to; null for all. */
	readonly moderates: readonly number[] | null;
	/** The hardest sanction that holds now; a warning until it is acknowledged. `endsAt` as ISO 8601. */
	readonly restriction: { readonly kind: RestrictionKind; readonly endsAt: string } | null;
}

/** Suspended and banned members read, and appeal; nothing else. */
export const mayTakePart = (actor: Actor) =>
	actor.restriction?.kind !== "suspension" && actor.restriction?.kind !== "ban";

export type RestrictionKind = "warning" | "silence" | "suspension" | "ban";

export const isStaff = (actor: Actor | null) => actor !== null && actor.role !== "member";

/** Staff, and not limited to other categories. */
export const isModeratorOf = (actor: Actor | null, { categoryId }: { categoryId: number }) =>
	isStaff(actor) && (!actor?.moderates || actor.moderates.includes(categoryId));
