import type { RuleKind } from "~/features/rules/contract";

export interface SettingSpec {
	name: string;
	type: "number" | "lines" | "address" | "secret";
	/** What a new rule begins with. */
	usual?: string | number;
	min?: number;
	max?: number;
	step?: number;
	/** There is a sentence that explains it. */
	hint?: true;
}

const whole = (name: string, min: number, max: number, usual: number): SettingSpec => ({
	name,
	type: "number",
	min,
	max,
	usual,
	step: 1,
});
const lines = (name: string): SettingSpec => ({ name, type: "lines", hint: true });
const address = (name: string, usual?: string): SettingSpec => ({ name, type: "address", usual, hint: true });
const secret: SettingSpec = { name: "secret", type: "secret", hint: true };
const timeout: SettingSpec = { ...whole("timeout", 50, 3_000, 800), hint: true };

/** What is asked for each kind of rule, in the order of the form; what is right is said by the rules' contract. */
export const settingSpecs: Record<RuleKind, SettingSpec[]> = {
	length: [whole("minimum", 1, 5_000, 10)],
	repeat: [whole("hours", 1, 168, 24), { ...whole("minimum", 1, 5_000, 20), hint: true }],
	"word-list": [lines("words"), lines("patterns")],
	links: [
		whole("newcomerLinks", 0, 100, 2),
		{ ...whole("newcomerPosts", 0, 1_000, 3), hint: true },
		lines("blocked"),
		lines("allowed"),
	],
	"first-posts": [whole("posts", 1, 100, 1)],
	rejections: [
		{ name: "share", type: "number", min: 0.05, max: 1, step: 0.05, usual: 0.3, hint: true },
		whole("posts", 2, 100, 4),
	],
	spam: [address("endpoint", "https://rest.akismet.com/1.1/comment-check"), address("blog"), secret, timeout],
	toxicity: [
		address("endpoint"),
		secret,
		{ name: "threshold", type: "number", min: 0.01, max: 1, step: 0.01, usual: 0.8, hint: true },
		timeout,
	],
	hook: [address("endpoint"), secret, timeout],
};

/** A stored setting as a field shows it. */
export const settingText = (value: unknown): string =>
	Array.isArray(value) ? value.join("\n") : value === undefined || value === null ? "" : String(value);
