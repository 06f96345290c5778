/** Parameters that say how somebody came, not where they are. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|_ga|_gl|ref|igshid)$/i;
const MOST = 2_000;

/** The address of a host page as it is kept: without fragment and tracking. Null where it is none. */
export function readPageAddress(text: string | undefined): URL | null {
	if (!text || text.length > MOST || !URL.canParse(text)) return null;
	const url = new URL(text);
	if (url.protocol !== "http:" && url.protocol !== "https:") return null;
	url.hash = "";
	url.username = "";
	url.password = "";
	for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
	return url.href.length > MOST ? null : url;
}
