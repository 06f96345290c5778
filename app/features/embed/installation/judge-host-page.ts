import { isPlacementKey } from "../contract";
import { allows, readPolicies, trustsByNonce } from "./content-policy";
import { type Finding, hint, right, wrong } from "./finding";
import { type HostPage, readHostPage } from "./read-host-page";

interface Fetched {
	/** The page's own address. */
	address: URL;
	html: string;
	/** `Content-Security-Policy` headers. */
	policies: string[];
	/** `Cross-Origin-Embedder-Policy`, if any. */
	embedderPolicy: string;
}

const ELEMENTS = new Set(["folkmoot-discussion", "folkmoot-count", "folkmoot-list", "folkmoot-ask"]);

/** What a page still lacks to embed the forum at `forum`, as far as its HTML and headers tell. */
export function judgeHostPage(forum: URL, { address, html, policies, embedderPolicy }: Fetched): Finding[] {
	const page = readHostPage(html);
	const base = page.base && URL.canParse(page.base, address) ? new URL(page.base, address) : address;
	const read = readPolicies([...policies, ...page.policies]);
	const frame = page.frames
		.filter((src) => URL.canParse(src, base))
		.map((src) => new URL(src, base))
		.find(({ origin, pathname }) => origin === forum.origin && /^\/embed\/[^/]+$/.test(pathname));
	if (frame) {
		return [
			right("element", "frame-found"),
			allows(read, "frame-src", frame, address)
				? right("policy", "policy-right")
				: wrong("policy", "policy-frame", { line: `frame-src ${forum.origin}` }),
		];
	}
	return [
		judgeScript(forum, page, base),
		...judgeElements(page),
		judgePolicy(forum, read, address),
		...(embedderPolicy === "require-corp" ? [right("isolation", "isolation-right")] : []),
	];
}

function judgeScript(forum: URL, { scripts }: HostPage, base: URL): Finding {
	const line = `<script type="module" src="${forum.origin}/embed/v1.js"></script>`;
	const found = scripts.flatMap(({ src, type }) => {
		if (!URL.canParse(src, base)) return [];
		const { origin, pathname } = new URL(src, base);
		return pathname === "/embed/v1.js" ? [{ origin, type }] : [];
	});
	const own = found.find(({ origin }) => origin === forum.origin);
	if (own)
		return own.type === "module"
			? right("script", "script-right")
			: wrong("script", "script-not-module", { line });
	if (found[0]) return wrong("script", "script-elsewhere", { origin: found[0].origin, line });
	return hint("script", "script-missing", { line });
}

function judgeElements({ elements }: HostPage): Finding[] {
	const known = elements.filter(({ name }) => ELEMENTS.has(name));
	const unknown = elements.find(({ name }) => !ELEMENTS.has(name));
	const findings: Finding[] = unknown ? [wrong("element", "element-unknown", { name: unknown.name })] : [];
	const keyed = known.filter(({ name }) => name === "folkmoot-discussion" || name === "folkmoot-count");
	const without = keyed.find(({ attributes }) => !attributes.get("thread"));
	const odd = keyed.find(
		({ attributes }) => attributes.get("thread") && !isPlacementKey(attributes.get("thread")),
	);
	if (without) findings.push(wrong("element", "element-without-thread", { name: without.name }));
	else if (odd)
		findings.push(
			wrong("element", "element-odd-thread", { key: odd.attributes.get("thread")?.slice(0, 120) ?? "" }),
		);
	else if (known.length > 0) findings.push(right("element", "element-found", { count: `${known.length}` }));
	else if (!unknown) findings.push(hint("element", "element-missing"));
	return findings;
}

function judgePolicy(forum: URL, policies: ReturnType<typeof readPolicies>, address: URL): Finding {
	const script = new URL("/embed/v1.js", forum);
	const api = new URL("/embed/v1/threads/key", forum);
	const lacking = [
		...(allows(policies, "script-src-elem", script, address) || trustsByNonce(policies)
			? []
			: ["script-src"]),
		...(allows(policies, "connect-src", api, address) ? [] : ["connect-src"]),
	];
	if (lacking.length > 0) {
		const line = lacking.map((name) => `${name} ${forum.origin}`).join("; ");
		return wrong("policy", "policy-lacks", { line });
	}
	if (trustsByNonce(policies)) return hint("policy", "policy-nonce");
	return right("policy", policies.length > 0 ? "policy-right" : "policy-none");
}
