/**
 * A host site to look at: `node packages/widget/pages/serve.mjs`, with FORUM (the forum's address), PORT, and for
 * signed-in customers SSO_KID and SSO_SECRET as `sso-key create` printed them. Its content security policy is strict.
 */
import { createHmac, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const { FORUM = "http://localhost:3000", PORT = "4000", SSO_KID = "", SSO_SECRET = "" } = process.env;

/**
 * Serves the pages of this folder, and those that are put into `pages` by name: what a site's own server would make.
 * @returns {Promise<{ origin: string, pages: Map<string, string>, headers: Record<string, string>, close: () => void }>}
 */
export async function serveHostSite({
	forum = FORUM,
	port = Number(PORT),
	kid = SSO_KID,
	secret = SSO_SECRET,
} = {}) {
	let origin = "";
	/** @type {Map<string, string>} */
	const pages = new Map();
	/** @type {Record<string, string>} */
	const headers = {};
	const server = createServer(async (request, response) => {
		const url = new URL(request.url ?? "/", "http://host");
		if (url.pathname === "/token") {
			response.setHeader("Cache-Control", "no-store");
			return response.end(tokenFor(url.searchParams.get("who") ?? "visitor"));
		}
		const name = /^\/([\w-]+)\.(html|js|css)$/.exec(url.pathname);
		const [file, type] = name ? [`${name[1]}.${name[2]}`, name[2]] : ["product.html", "html"];
		const text =
			pages.get(file) ?? (await readFile(new URL(file, import.meta.url), "utf8").catch(() => null));
		if (text === null) return response.writeHead(404).end();
		response.writeHead(200, {
			"Content-Type": `text/${type === "js" ? "javascript" : type}; charset=utf-8`,
			// All that the widget needs of a host: scripts and connections of the forum. No 'unsafe-inline' anywhere.
			"Content-Security-Policy": `default-src 'none'; script-src 'self' ${forum}; connect-src 'self' ${forum}; style-src 'self'; img-src ${forum}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`,
			...headers,
		});
		response.end(text.replaceAll("{{forum}}", forum));
	});
	await new Promise((listening) => server.listen(port, "127.0.0.1", () => listening(undefined)));
	origin = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`;
	return { origin, pages, headers, close: () => void server.close() };

	/** What `@folkmoot/sso` does, by hand. @param {string} who */
	function tokenFor(who) {
		const now = Math.floor(Date.now() / 1000);
		const name = who[0]?.toUpperCase() + who.slice(1);
		const claims = {
			iss: origin,
			aud: forum,
			sub: `shop-${who}`,
			jti: randomUUID(),
			iat: now,
			exp: now + 120,
			origin,
			name,
		};
		const encode = (/** @type {object} */ part) => Buffer.from(JSON.stringify(part)).toString("base64url");
		const signed = `${encode({ alg: "HS256", typ: "JWT", kid })}.${encode(claims)}`;
		return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
	}
}

if (process.argv[1] === import.meta.filename) console.log(`Host site at ${(await serveHostSite()).origin}`);
