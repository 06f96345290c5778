import type { HostSite } from "./open-host-site";
import { type PeerName, peers } from "./peers";
import { KEY } from "./place-discussion";

export type SubjectName = "folkmoot" | PeerName;

/** Room kept for the discussion. */
export interface Room {
	height: number;
	/** The page's stylesheet holds from the first painting on, the widget's own attribute once its script runs. */
	by: "stylesheet" | "attribute";
}

/** As in the documentation's example: far less than twenty posts take up, with the footer in view. */
export const exampleRoom: Room = { height: 320, by: "attribute" };

/**
 * Puts a page onto the host site that shows a discussion between an article and a footer; returns its address. A strict one forbids
 * everything that is not named, as careful sites do.
 */
export function hostPage(
	site: HostSite,
	subject: SubjectName,
	{ height, by, strict }: Room & { strict: boolean },
): string {
	const name = `${subject}-${height}-${by}${strict ? "-strict" : ""}`;
	const { head, body, script } = subject === "folkmoot" ? ours(height) : peer(subject, site.peers);
	const kept =
		subject === "folkmoot" && by === "attribute" ? "" : `{ display: block; min-height: ${height}px }`;
	if (strict && script) site.pages.set(`${name}.js`, script.text);
	const start =
		script && (strict ? tag(script.isModule, ` src="/${name}.js"`) : tag(script.isModule, "", script.text));
	site.pages.set(`${name}.css`, `${STYLE} ${kept && `folkmoot-discussion, #comments ${kept}`}`);
	site.pages.set(
		`${name}.html`,
		`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Heron espresso machine</title><link rel="stylesheet" href="/${name}.css">${head}</head><body><main><h1>Heron espresso machine</h1><p>Nine bar, no fuss.</p>${body}</main><footer>Shop, terms, imprint</footer>${start ?? ""}</body></html>`,
	);
	return `${site.origin}/${name}.html`;
}

/** A page that shows nothing but numbers. */
export function countsPage(site: HostSite, count: number): string {
	const counts = Array.from(
		{ length: count },
		(_, n) => `<li><folkmoot-count thread="${n === 0 ? KEY : `${KEY}-${n}`}">…</folkmoot-count></li>`,
	);
	site.pages.set(
		"counts.html",
		`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Machines</title><script type="module" src="{{forum}}/embed/v1.js"></script></head><body><ul>${counts.join("")}</ul></body></html>`,
	);
	return `${site.origin}/counts.html`;
}

const STYLE =
	"body { margin: 0; font: 16px/1.5 sans-serif } main { max-width: 720px; margin: 0 auto } footer { height: 80px; background: #ddd }";

const ours = (height: number) => ({
	head: `<script type="module" src="{{forum}}/embed/v1.js"></script>`,
	body: `<folkmoot-discussion thread="${KEY}" heading-level="2" min-height="${height}"></folkmoot-discussion>`,
	script: null,
});

function peer(name: PeerName, origin: string) {
	const { style, script, start, isModule } = peers[name];
	const sheet = style ? `<link rel="stylesheet" href="${origin}/${style}">` : "";
	const file = isModule ? "" : `<script src="${origin}/${script}" defer></script>`;
	return {
		head: `${sheet}${file}`,
		body: `<div id="comments"></div>`,
		// A deferred script is there when this runs, as a module is: both wait for the document.
		script: { text: start.replaceAll("{{peers}}", origin), isModule: true },
	};
}

const tag = (isModule: boolean, attributes: string, text = "") =>
	`<script${isModule ? ` type="module"` : ""}${attributes}>${text}</script>`;
