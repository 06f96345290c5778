import type { Locale } from "~/platform/identity";
import type { Policy } from "./contract";

/** A place in the brand's own pages where a thread is shown. */
export interface Placement {
	key: string;
	/** Null until somebody has posted. */
	threadId: number | null;
	title: string;
	locale: Locale | null;
	categoryId: number | null;
	policy: Policy;
	guidelines: string;
	/** The page where it stands, as far as anybody said. */
	address: string | null;
}

/** What holds at a key that nobody has used yet. */
export const newPlacementAt = (key: string): Placement => ({
	key,
	threadId: null,
	title: "",
	locale: null,
	categoryId: null,
	policy: "open",
	guidelines: "",
	address: null,
});

export const placementColumns = [
	"key",
	"threadId",
	"title",
	"locale",
	"categoryId",
	"policy",
	"guidelines",
	"address",
] as const;
