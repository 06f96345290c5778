/** An answer that checkers read from anywhere, pages of others included: it is the same for everybody. */
export const forVerifiers = (body: object | string, contentType: string, seconds = 0) =>
	new Response(typeof body === "string" ? body : JSON.stringify(body), {
		headers: {
			"Content-Type": contentType,
			"Access-Control-Allow-Origin": "*",
			"Cache-Control": seconds ? `public, max-age=${seconds}` : "no-cache",
			Vary: "Accept",
		},
	});

const TOKEN = /\bapplication\/(vc\+)?jwt\b/;

export const asksForToken = (accept: string | null) => TOKEN.test(accept ?? "");

export const CREDENTIAL_TYPE = "application/ld+json; charset=utf-8";
export const TOKEN_TYPE = "application/vc+jwt";
