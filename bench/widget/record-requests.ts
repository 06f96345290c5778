import type { Page } from "@playwright/test";

export interface Loaded {
	url: string;
	/** As the browser names it: Script, Stylesheet, Fetch, XHR, Image, EventSource, Preflight … */
	type: string;
	/** Head and compressed body, as they came over the connection. */
	wireBytes: number;
	/** The compressed body alone. */
	bodyBytes: number;
	failed: boolean;
}

const CODE = ["Script", "Stylesheet"];
const isCode = ({ type }: Loaded) => CODE.includes(type);
const sum = (list: Loaded[], read: (one: Loaded) => number) =>
	list.reduce((total, one) => total + read(one), 0);

/** Notes every request that a page makes from here on, but those to its own host. */
export async function recordRequests(page: Page, host: string): Promise<() => Loaded[]> {
	const session = await page.context().newCDPSession(page);
	const requests = new Map<string, Loaded>();
	await session.send("Network.enable");
	session.on("Network.requestWillBeSent", ({ requestId, request: { url }, type = "Other" }) => {
		const isElsewhere = /^https?:/.test(url) && !url.startsWith(`${host}/`);
		if (isElsewhere) requests.set(requestId, { url, type, wireBytes: 0, bodyBytes: 0, failed: false });
	});
	session.on("Network.responseReceived", ({ requestId, type, response: { headers } }) => {
		const length = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-length");
		set(requestId, { type, bodyBytes: Number(length?.[1] ?? 0) });
	});
	session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
		set(requestId, { wireBytes: encodedDataLength }),
	);
	session.on("Network.loadingFailed", ({ requestId }) => set(requestId, { failed: true }));
	return () => [...requests.values()];

	function set(id: string, what: Partial<Loaded>) {
		const known = requests.get(id);
		if (known) Object.assign(known, what);
	}
}

/** Scripts and styles of a list: number, and bytes with and without heads. */
export const weighCode = (list: Loaded[]) => {
	const code = list.filter(isCode);
	return {
		bytes: sum(code, ({ bodyBytes }) => bodyBytes),
		wireBytes: sum(code, ({ wireBytes }) => wireBytes),
	};
};
