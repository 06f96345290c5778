import { expect, test } from "vitest";
import { judgeHostPage } from "./judge-host-page";

const forum = new URL("https://forum.brand.example");
const SCRIPT = '<script type="module" src="https://forum.brand.example/embed/v1.js"></script>';
const ELEMENT = '<folkmoot-discussion thread="kettle"></folkmoot-discussion>';

const judge = (
	html: string,
	{ policies = [] as string[], address = "https://www.brand.example/kettle" } = {},
) =>
	judgeHostPage(forum, { address: new URL(address), html, policies, embedderPolicy: "" }).map(
		({ check, verdict, sentence }) => `${check} ${verdict} ${sentence}`,
	);

test.each([
	["nothing of it", "<p>Kettles.</p>", "script hint script-missing"],
	["nothing of it", "<p>Kettles.</p>", "element hint element-missing"],
	["a comment", `<!-- ${SCRIPT}${ELEMENT} -->`, "element hint element-missing"],
	["a text", `<textarea>${SCRIPT}</textarea>`, "script hint script-missing"],
	["a classic script", SCRIPT.replace(' type="module"', "") + ELEMENT, "script wrong script-not-module"],
	["another forum", SCRIPT.replace("forum.brand", "forum.other") + ELEMENT, "script wrong script-elsewhere"],
	["no key", `${SCRIPT}<folkmoot-discussion></folkmoot-discussion>`, "element wrong element-without-thread"],
	[
		"an odd key",
		`${SCRIPT}<folkmoot-count thread="a,b"></folkmoot-count>`,
		"element wrong element-odd-thread",
	],
	["a misspelt element", `${SCRIPT}<folkmoot-discusion thread="a">`, "element wrong element-unknown"],
])("a page with %s", (_, html, finding) => {
	expect(judge(html)).toContain(finding);
});

test("a page with both lines has all it needs", () => {
	expect(judge(`<!doctype html><body>${SCRIPT}${ELEMENT}`)).toEqual([
		"script right script-right",
		"element right element-found",
		"policy right policy-none",
	]);
});

test("an address relative to the page's base leads to the forum", () => {
	const html = `<base href="${forum.href}"><script type="module" src="/embed/v1.js"></script>${ELEMENT}`;
	expect(judge(html)).toContain("script right script-right");
});

test.each([
	["script-src 'self'; connect-src *", "wrong policy-lacks"],
	["default-src 'self'", "wrong policy-lacks"],
	["script-src https://forum.brand.example", "right policy-right"],
	["default-src 'self' https://*.brand.example", "right policy-right"],
	["default-src https://*.other.example", "wrong policy-lacks"],
	["default-src https:", "right policy-right"],
	["default-src http:", "right policy-right"],
	["default-src forum.brand.example:8443", "wrong policy-lacks"],
	["default-src forum.brand.example", "right policy-right"],
	[
		"script-src https://forum.brand.example/embed/; connect-src https://forum.brand.example/embed/v1/",
		"right policy-right",
	],
	["script-src https://forum.brand.example/other.js", "wrong policy-lacks"],
	["script-src 'nonce-abc' 'strict-dynamic'", "hint policy-nonce"],
	["script-src *; script-src 'none'", "right policy-right"],
	["script-src *, script-src 'none'", "wrong policy-lacks"],
	["style-src 'none'", "right policy-right"],
])("the policy %s: %s", (policy, verdict) => {
	expect(judge(SCRIPT + ELEMENT, { policies: [policy] })).toContain(`policy ${verdict}`);
});

test("a policy that the page says itself counts with that of its headers", () => {
	const meta = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`;
	expect(judge(meta + SCRIPT + ELEMENT, { policies: ["default-src *"] })).toContain(
		"policy wrong policy-lacks",
	);
});

test("a frame needs nothing but to be allowed", () => {
	const frame = '<iframe src="https://forum.brand.example/embed/kettle"></iframe>';
	expect(judge(frame)).toEqual(["element right frame-found", "policy right policy-right"]);
	expect(judge(frame, { policies: ["frame-src 'self'"] })).toContain("policy wrong policy-frame");
});

test("a page of strange depth is read all the same", () => {
	expect(judge("<div>".repeat(100_000) + SCRIPT + ELEMENT)).toContain("script right script-right");
});

test("a page that would take all day is given up, not waited for", () => {
	const endless = Array.from({ length: 150_000 }, (_, at) => `a${at}`).join(" ");
	expect(judge(`${SCRIPT}<p ${endless}>${ELEMENT}`)).toContain("script right script-right");
});
