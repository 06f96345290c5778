import type { TierFlair } from "~/platform/identity";
import type { Amounts } from "./measures";

export const tierNumbers = [1, 2, 3] as const;
export type TierNumber = (typeof tierNumbers)[number];

/** One of the three tiers of a brand's programme. */
export interface Tier extends TierFlair {
	tier: TierNumber;
	criteria: Amounts;
}

const asked = (accepted: number, givers: number, threads: number, days: number): Amounts => ({
	"accepted-answers": accepted,
	"distinct-givers": givers,
	"threads-answered": threads,
	"days-active": days,
});

/** What every brand starts with. */
export const startingTiers: Tier[] = [
	{ tier: 1, name: {}, flair: {}, icon: "heart-handshake", criteria: asked(0, 5, 10, 15) },
	{ tier: 2, name: {}, flair: {}, icon: "star", criteria: asked(5, 10, 25, 30) },
	{ tier: 3, name: {}, flair: {}, icon: "crown", criteria: asked(20, 20, 50, 60) },
];
