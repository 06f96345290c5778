import { saveConsumer } from "~/features/discourse-connect/index.server";
import { type ConnectSite, openPair, signedPair } from "./connect-site";
import type { Answer, HttpForum } from "./http-forum";

/** What two sites of these tests share. */
export const SECRET = "a-secret-of-two-sites";

let customers = 0;
/** Somebody whom the site knows and the forum does not. */
export function aCustomer(more: Record<string, string> = {}): Record<string, string> {
	customers += 1;
	return {
		external_id: `cust-${customers}`,
		email: `cust${customers}@people.test`,
		name: `Customer ${customers}`,
		...more,
	};
}

export const cookieIn = (answer: Pick<Answer, "headers">, name: RegExp) =>
	[answer.headers["set-cookie"] ?? []]
		.flat()
		.map((cookie) => cookie.split(";")[0] as string)
		.find((cookie) => name.test(cookie));

/** Walks a browser between a forum and the site that signs its members in, one step at a time. */
export function connectBrowser(forum: HttpForum, site: ConnectSite) {
	const use = async (passwords: "everyone" | "staff", brandId: number) =>
		saveConsumer(await forum.context(brandId), {
			address: `${site.origin}/sign-in`,
			sharedSecret: SECRET,
			renew: false,
			passwords,
		});

	/** As far as the site: what the browser holds, and what the site was asked. */
	async function begin(path = "/", sent: { cookie?: string; brand?: string } = {}) {
		const answer = await forum.send("GET", `/session/sso?return_path=${encodeURIComponent(path)}`, sent);
		const location = String(answer.headers.location);
		const cookie = cookieIn(answer, /^folkmoot-connect=/);
		return { answer, location, cookie, asked: openPair(location, SECRET) };
	}

	const finish = (
		fields: Record<string, string>,
		cookie?: string,
		{ secret = SECRET, brand = "larkspur" } = {},
	) =>
		forum.send("GET", `/session/sso_login?${new URLSearchParams(signedPair(fields, secret))}`, {
			cookie,
			brand,
		});

	/** The whole way of somebody whom the site vouches for. */
	async function signIn(customer: Record<string, string>, path = "/") {
		const { cookie, asked } = await begin(path);
		const answer = await finish({ nonce: asked?.nonce ?? "", ...customer }, cookie);
		return { answer, session: cookieIn(answer, /^folkmoot=./) };
	}

	async function memberOf(session: string | undefined) {
		const owner = await forum.services.sessions.read(session ?? null);
		return owner?.actor ?? null;
	}

	return { use, begin, finish, signIn, memberOf };
}
