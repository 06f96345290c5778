import { serveHostSite } from "../../packages/widget/pages/serve.mjs";
import type { Cleanup } from "../cleanup";

export interface HostSite {
	origin: string;
	forum: string;
	/** Where the peers' files are. */
	peers: string;
	pages: Map<string, string>;
	headers: Record<string, string>;
}

/** The widget's own example site, on another origin than the forum's and the peers'. */
export async function openHostSite(
	{ peers, ...settings }: { forum: string; peers: string; port: number; kid: string; secret: string },
	cleanup: Cleanup,
): Promise<HostSite> {
	const site = await serveHostSite(settings);
	cleanup.later(async () => site.close());
	return { ...site, forum: settings.forum, peers };
}

/** The policy that the example site has anyway, with the peers in place of the forum where one of them is looked at. */
export function setPolicy(site: HostSite, policy: "strict" | "strict for peers" | "none") {
	const policies = {
		strict: {},
		"strict for peers": { "Content-Security-Policy": strictFor(site.peers) },
		none: { "Content-Security-Policy": "" },
	};
	delete site.headers["Content-Security-Policy"];
	Object.assign(site.headers, policies[policy]);
}

/** As for ours, with the peers' styles and pictures allowed, too. */
const strictFor = (origin: string) =>
	`default-src 'none'; script-src 'self' ${origin}; connect-src 'self' ${origin}; style-src 'self' ${origin}; img-src ${origin}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;
