import { createPatternMatcher } from "./pattern-matcher";
import { type SettingsOf, settingsOf } from "./settings";
import type { Match, ScreeningRule } from "./types";
import { createWordMatcher } from "./word-matcher";

/** A word list with its matchers made: once per version, not once per post. */
export interface PreparedWordList {
	find(text: string): { matches: Match[]; complete: boolean };
}

/** What a phase gets of its rule's settings. */
export type Prepared<Kind extends ScreeningRule["kind"]> = Kind extends "word-list"
	? PreparedWordList
	: SettingsOf<Kind>;

export interface ReadyRule<Settings = unknown> extends ScreeningRule {
	prepared: Settings;
}

/** Reads a stored rule's settings; throws where they are not usable any more. */
export function prepareRule(rule: ScreeningRule): ReadyRule {
	const settings = settingsOf[rule.kind].parse(rule.settings);
	if (rule.kind !== "word-list") return { ...rule, prepared: settings };
	return { ...rule, prepared: prepareWordList(settings as SettingsOf<"word-list">) };
}

function prepareWordList({ words, patterns }: SettingsOf<"word-list">): PreparedWordList {
	const findWords = createWordMatcher(words);
	const findPatterns = createPatternMatcher(patterns);
	return {
		find(text) {
			const { matches, complete } = findPatterns(text);
			const all = [...findWords(text), ...matches].sort((a, b) => a.from - b.from || b.to - a.to);
			return { matches: all, complete };
		},
	};
}
