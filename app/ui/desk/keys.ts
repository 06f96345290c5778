import type { Outcome } from "~/features/moderation/contract";

/** The key of each outcome; the letters stand where they are on a Latin keyboard, whatever the layout. */
export const outcomeKeys: Record<Outcome, string> = {
	approve: "a",
	"no-action": "i",
	hide: "h",
	return: "r",
	remove: "x",
	warn: "w",
	silence: "s",
	suspend: "p",
	ban: "b",
	uphold: "y",
	overturn: "v",
};

/** Everything else that has a key, in the order in which the help shows it. */
export const deskKeys = {
	walk: "j k",
	open: "o",
	mark: "m",
	next: "n",
	escalate: "e",
	"take-over": "t",
	undo: "u",
	help: "?",
} as const;
