/** A content security policy as Content Security Policy Level 3 reads it: the first directive of a name counts. */
type Policy = Map<string, string[]>;

export function readPolicies(texts: readonly string[]): Policy[] {
	return texts
		.flatMap((text) => text.split(","))
		.map((text) => {
			const policy: Policy = new Map();
			for (const part of text.split(";")) {
				const [name = "", ...sources] = part.trim().split(/\s+/);
				if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
			}
			return policy;
		})
		.filter((policy) => policy.size > 0);
}

/** Where a directive is not said, another one speaks for it. */
const fallbacks: Record<string, string[]> = {
	"script-src-elem": ["script-src-elem", "script-src", "default-src"],
	"connect-src": ["connect-src", "default-src"],
	"frame-src": ["frame-src", "child-src", "default-src"],
};

/** Whether every policy lets the page load `url` as `directive` says. Each of several policies has to. */
export const allows = (policies: readonly Policy[], directive: keyof typeof fallbacks, url: URL, page: URL) =>
	policies.every((policy) => {
		const name = fallbacks[directive]?.find((candidate) => policy.has(candidate));
		return name === undefined || sourcesAllow(policy.get(name) ?? [], url, page);
	});

/** True where scripts run by their nonce or hash alone, so that no list of hosts is asked. */
export const trustsByNonce = (policies: readonly Policy[]) =>
	policies.some((policy) => {
		const name = fallbacks["script-src-elem"]?.find((candidate) => policy.has(candidate));
		return policy.get(name ?? "")?.includes("'strict-dynamic'") ?? false;
	});

const sourcesAllow = (sources: readonly string[], url: URL, page: URL) =>
	sources.some((source) => sourceAllows(source.toLowerCase(), url, page));

function sourceAllows(source: string, url: URL, page: URL): boolean {
	if (source === "*") return url.protocol === "http:" || url.protocol === "https:";
	if (source === "'self'") return url.origin === page.origin;
	if (/^[a-z][a-z0-9+.-]*:$/.test(source)) return matchesScheme(source, url);
	const parts =
		/^(?:([a-z][a-z0-9+.-]*:)\/\/)?(\*|(?:\*\.)?[a-z0-9_.-]+|\[[0-9a-f:]+\])(?::(\d+|\*))?(\/.*)?$/.exec(
			source,
		);
	if (!parts) return false;
	const [, scheme, host = "", port, path] = parts;
	return (
		matchesScheme(scheme ?? page.protocol, url) &&
		matchesHost(host, url) &&
		matchesPort(port, scheme ?? page.protocol, url) &&
		(!path || (path.endsWith("/") ? url.pathname.startsWith(path) : url.pathname.toLowerCase() === path))
	);
}

/** What is allowed without encryption is allowed with it. */
const matchesScheme = (scheme: string, { protocol }: URL) =>
	scheme === protocol || (scheme === "http:" && protocol === "https:");

const matchesHost = (host: string, { hostname }: URL) =>
	host === "*" || (host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : host === hostname);

const usual: Record<string, string> = { "http:": "80", "https:": "443" };

function matchesPort(port: string | undefined, scheme: string, url: URL): boolean {
	const asked = url.port || usual[url.protocol];
	if (port === "*") return true;
	if (port === undefined) return asked === usual[url.protocol] || asked === usual[scheme];
	return port === asked || (port === "80" && asked === "443");
}
