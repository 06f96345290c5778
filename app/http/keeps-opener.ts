/**
 * Pages on the way of a sign-in that a page elsewhere opened in a window: asked for from there, they send that page a word
 * when they are done. Everywhere else a window cuts its opener off, so that no other site holds a handle on a forum's page.
 */
export function keepsOpener(url: string): boolean {
	if (!URL.canParse(url, "http://host.invalid")) return false;
	const { pathname, searchParams } = new URL(url, "http://host.invalid");
	if (CONFIRM.test(pathname)) return true;
	return /^\/sign-(in|up)$/i.test(pathname) && CONFIRM.test(searchParams.get("next") ?? "");
}

const CONFIRM = /^\/embed\/sign-in\/[^/]+$/i;
