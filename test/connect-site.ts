import { createHmac, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The pair of a payload, made as the protocol's documentation has it and without any code of the forum's. */
export function signedPair(fields: Record<string, string>, secret: string) {
	const sso = Buffer.from(new URLSearchParams(fields).toString()).toString("base64");
	return { sso, sig: createHmac("sha256", secret).update(sso).digest("hex") };
}

/** The fields of a pair in an address, if it is signed with this secret; null otherwise. */
export function openPair(address: string, secret: string): Record<string, string> | null {
	const { searchParams } = new URL(address, "http://anywhere.invalid");
	const sso = searchParams.get("sso") ?? "";
	if (createHmac("sha256", secret).update(sso).digest("hex") !== searchParams.get("sig")) return null;
	return Object.fromEntries(new URLSearchParams(Buffer.from(sso, "base64").toString("utf8")));
}

/**
 * A site of the brand's that speaks DiscourseConnect both ways: at /sign-in it says who its customer is, at /members it
 * asks the forum, and at /back it greets.
 */
export async function openConnectSite(forum: string, secret: string) {
	const site = { customer: {} as Record<string, string>, question: {} as Record<string, string>, nonce: "" };
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? "/", origin);
		const redirect = (address: string) => response.writeHead(302, { Location: address }).end();
		const page = (status: number, text: string) =>
			response
				.writeHead(status, { "Content-Type": "text/html; charset=utf-8" })
				.end(
					`<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Shop</title><main><h1>${text}</h1></main></html>`,
				);
		if (url.pathname === "/sign-in") {
			const asked = openPair(url.href, secret);
			if (!asked?.nonce || !asked.return_sso_url) return page(403, "Wrong signature");
			const pair = new URLSearchParams(signedPair({ nonce: asked.nonce, ...site.customer }, secret));
			return redirect(`${asked.return_sso_url}?${pair}`);
		}
		if (url.pathname === "/members") {
			site.nonce = randomUUID();
			const fields = { nonce: site.nonce, return_sso_url: `${origin}/back?shop=1`, ...site.question };
			return redirect(`${forum}/session/sso_provider?${new URLSearchParams(signedPair(fields, secret))}`);
		}
		if (url.pathname === "/back") {
			const told = openPair(url.href, secret);
			if (told?.nonce !== site.nonce) return page(403, "Wrong answer");
			return page(200, told.failed === "true" ? "Nobody" : `Welcome, ${told.name}`);
		}
		return page(404, "Nothing here");
	});
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const close = () =>
		new Promise<void>((closed) => {
			server.closeAllConnections();
			server.close(() => closed());
		});
	return Object.assign(site, { origin, close });
}

export type ConnectSite = Awaited<ReturnType<typeof openConnectSite>>;
