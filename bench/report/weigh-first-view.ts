import { askOnce } from "../load/ask-once";

export interface FirstView {
	bytes: number;
	parts: { path: string; bytes: number }[];
}

/** Fetches a page with all that a browser loads for it, each once; heads of answers included. */
export async function weighFirstView(origin: string, path: string): Promise<FirstView> {
	const waiting = [path];
	const parts: FirstView["parts"] = [];
	const seen = new Set(waiting);
	for (let next = waiting.shift(); next; next = waiting.shift()) {
		const { status, headers, body, wireBytes } = await askOnce(origin, { path: next });
		if (status !== 200) throw new Error(`${next}, which ${path} loads, answered ${status}.`);
		parts.push({ path: next, bytes: wireBytes });
		for (const address of loadedBy(body.toString(), headers["content-type"] ?? "")) {
			const url = new URL(address, new URL(next, origin));
			if (url.origin !== origin || seen.has(url.pathname + url.search)) continue;
			seen.add(url.pathname + url.search);
			waiting.push(url.pathname + url.search);
		}
	}
	return { parts, bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0) };
}

function loadedBy(text: string, type: string): string[] {
	if (type.includes("html")) return loadedByPage(text);
	if (type.includes("css")) return matches(text, /url\(["']?(?!data:)([^"')]+)/g);
	// What a module imports at once; an import() waits until it is needed.
	if (type.includes("javascript")) return matches(text, /(?:\bfrom|\bimport)\s*["']([^"']+)["']/g);
	return [];
}

function loadedByPage(html: string): string[] {
	const links = matches(html, /<link\b([^>]*)>/g)
		.filter((tag) => /rel="(?:stylesheet|icon|modulepreload|preload|manifest)"/.test(tag))
		.flatMap((tag) => matches(tag, /href="([^"]+)"/g));
	const uses = matches(html, /<use\b[^>]*?href="([^"#]+)#/g);
	return [...links, ...uses, ...matches(html, /<(?:script|img)\b[^>]*?\bsrc="(?!data:)([^"]+)"/g)].map(
		(address) => address.replaceAll("&amp;", "&"),
	);
}

const matches = (text: string, pattern: RegExp) =>
	[...text.matchAll(pattern)].map((match) => match[1] as string);
