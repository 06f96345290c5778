/** What the forum explains about itself, in the order in which it is listed. */
export const helpTopics = [
	"asking",
	"writing",
	"searching",
	"notifications",
	"decisions",
	"account",
] as const;
export type HelpTopic = (typeof helpTopics)[number];

/** Written in Markdown, like a post. */
export interface HelpText {
	title: string;
	body: string;
}
export type HelpTexts = Record<HelpTopic, HelpText>;
