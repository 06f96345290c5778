import { expect, test } from "vitest";
import { frameOptions } from "./frame/frame-options";
import { frameAddress, snippetOf } from "./snippet";

const FORUM = "https://forum.brand.example";
const none = frameOptions.parse({});
const chosen = frameOptions.parse({
	theme: "dark",
	locale: "ru",
	sort: "best",
	level: "3",
	accent: "#aa2200",
	radius: "4",
});

test("a key stays a key, whatever it is made of", () => {
	expect(snippetOf("html", FORUM, 'a"><b', none)).toContain('thread="a&quot;>&lt;b"');
	expect(frameAddress(FORUM, "shop/kettle~1", none)).toBe(`${FORUM}/embed/shop%2Fkettle~1`);
});

test("two lines are enough", () => {
	expect(snippetOf("html", FORUM, "kettle", none)).toBe(
		`<script type="module" src="${FORUM}/embed/v1.js"></script>\n<folkmoot-discussion thread="kettle"></folkmoot-discussion>`,
	);
});

test("what is chosen is in every format", () => {
	expect(snippetOf("html", FORUM, "kettle", chosen)).toContain(
		'<style>folkmoot-discussion { --folkmoot-accent: #aa2200; --folkmoot-radius: 4px; }</style>\n<folkmoot-discussion thread="kettle" sort="best" locale="ru" theme="dark" heading-level="3">',
	);
	expect(snippetOf("react", FORUM, "kettle", chosen)).toContain(
		`<FolkmootDiscussion forum="${FORUM}" thread="kettle" sort="best" locale="ru" theme="dark" headingLevel={3} />`,
	);
	expect(snippetOf("frame", FORUM, "kettle", chosen)).toContain(
		`${FORUM}/embed/kettle?theme=dark&amp;locale=ru&amp;sort=best&amp;level=3&amp;accent=%23aa2200&amp;radius=4`,
	);
	expect(snippetOf("include", FORUM, "kettle", chosen)).toContain(
		`GET ${FORUM}/embed/v1/threads/kettle.html`,
	);
});

test("lists and the way to ask are of a category, not of a thread", () => {
	const list = frameOptions.parse({ show: "list", category: "help", level: "3" });
	expect(snippetOf("html", FORUM, "kettle", list)).toContain(
		'<folkmoot-list category="help"></folkmoot-list>',
	);
	expect(snippetOf("react", FORUM, "kettle", frameOptions.parse({ show: "ask" }))).toContain(
		`<FolkmootAsk forum="${FORUM}" />`,
	);
});
