import { describe, expect, test } from "vitest";
import { plainText } from "~/platform/rich-text/document";
import { readMarkdown } from "~/platform/rich-text/read-markdown";
import { validateDocument } from "~/platform/rich-text/validate";
import { type CastThread, cast } from "./cast";

const wordsIn = (markdown: string) => markdown.split(/\s+/).length;
const quotable = (markdown: string) => plainText(readMarkdown(markdown)).replace(/\s+/g, " ");

/** Everybody whom a thread names. */
const named = ({ posts, votes = [], pinned, locked, idea }: CastThread) => [
	...posts.flatMap(({ by, likes = [], hidden }) => [by, ...likes, ...(hidden ? [hidden.by] : [])]),
	...votes,
	...[pinned?.by, locked?.by, idea?.answer.by].filter((handle) => handle !== undefined),
];

describe.each(Object.values(cast))("the cast of $name", ({ members, categories, threads, rules }) => {
	const handles = members.map(({ handle }) => handle);

	test("people, categories and titles have names of their own", () => {
		expect(new Set(handles).size).toBe(handles.length);
		expect(new Set(categories.map(({ slug }) => slug)).size).toBe(categories.length);
		expect(new Set(threads.map(({ title }) => title)).size).toBe(threads.length);
	});

	test("the rules can be read in every language", () => {
		for (const text of Object.values(rules)) expect(() => validateDocument(readMarkdown(text))).not.toThrow();
	});

	test.each(threads)("$title: names only people and categories of the brand", (thread) => {
		expect(handles).toEqual(expect.arrayContaining([...new Set(named(thread))]));
		expect(categories.map(({ slug }) => slug)).toContain(thread.category);
		expect(thread.tags.length).toBeLessThanOrEqual(5);
	});

	test.each(threads)("$title: nobody writes before having joined, nor after now", ({ hoursAgo, posts }) => {
		const times = posts.map(({ hoursAfter }) => hoursAfter);
		expect(times[0]).toBe(0);
		expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
		expect(times.at(-1)).toBeLessThan(hoursAgo);
		for (const { by, hoursAfter } of posts) {
			const member = members.find(({ handle }) => handle === by);
			expect((member?.joinedDaysAgo ?? 0) * 24).toBeGreaterThan(hoursAgo - hoursAfter);
		}
	});

	test.each(threads)(
		"$title: quotes what was really said before",
		({ posts, acceptedAnswer, kind, idea, votes }) => {
			posts.forEach(({ quotes, replyTo, body, by, likes = [] }, position) => {
				expect(() => validateDocument(readMarkdown(body))).not.toThrow();
				expect(likes).not.toContain(by);
				if (replyTo !== undefined) expect(replyTo).toBeLessThan(position);
				if (!quotes) return;
				expect(quotes.post).toBeLessThan(position);
				expect(quotable(posts[quotes.post]?.body ?? "")).toContain(quotes.text);
			});
			expect(wordsIn(posts[0].body)).toBeGreaterThanOrEqual(40);
			expect(wordsIn(posts[0].body)).toBeLessThanOrEqual(160);
			expect(votes ?? []).not.toContain(posts[0].by);
			if (acceptedAnswer !== undefined)
				expect(kind === "question" && posts[acceptedAnswer] !== undefined).toBe(true);
			if (idea ?? votes) expect(kind).toBe("idea");
		},
	);
});
