import { describe, expect, test } from "vitest";
import type { Brand } from "~/platform/identity";
import { feedOf } from "./feed.server";

const brand = { origin: "https://forum.test", name: "Salt & <Pepper>", tagline: "", locale: "en" } as Brand;
const title = 'Is <b> & "bold" &amp; ]]> safe?';
const page = {
	title,
	path: "/c/help",
	items: [
		{
			path: "/t/1/a",
			title,
			html: '<p><a href="/p/2">&#60;title&#62;</a></p>',
			at: new Date(0),
			author: "A &amp; B",
		},
	],
};
const feed = (format: string) => feedOf(brand, format, page).text();

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };
/** What a reader of XML takes a text for. */
const read = (xml: string) =>
	xml.replace(
		/<!\[CDATA\[(.*?)\]\]>|&#(\d+);|&(\w+);/gs,
		(_, section?: string, code?: string, name = "") =>
			section ?? (code ? String.fromCharCode(Number(code)) : (named[name] ?? "")),
	);
const all = (xml: string, tag: string) =>
	[...xml.matchAll(new RegExp(`<${tag}( [^>]*)?>(.*?)</${tag}>`, "gs"))].map(([, with_, text = ""]) => [
		with_?.trim() ?? "",
		read(text),
	]);

describe("titles are plain text that says what was written", () => {
	test("in Atom, where their kind is named", async () => {
		const xml = await feed("atom");
		expect(all(xml, "title")).toEqual([
			["", title],
			['type="text"', title],
		]);
		expect(all(xml, "name")).toEqual([["", "A &amp; B"]]);
		expect(all(xml, "rights")).toEqual([["", "Salt & <Pepper>"]]);
	});
	test("in RSS, which knows no other kind", async () => {
		const xml = await feed("rss");
		expect(all(xml, "title")).toEqual([
			["", title],
			["", title],
		]);
		expect(xml.match(/<title><!\[CDATA/)).toBeNull();
	});
});

test("the text of a post stays HTML, with whole addresses", async () => {
	const html = '<p><a href="https://forum.test/p/2">&#60;title&#62;</a></p>';
	for (const format of ["atom", "rss"]) expect(await feed(format)).toContain(`<![CDATA[${html}]]>`);
});
