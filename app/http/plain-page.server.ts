import type { ServerResponse } from "node:http";

/** A page that needs nothing: no brand, no database, no stylesheet. Its texts are ours, never a visitor's. */
export function sendPlainPage(response: ServerResponse, status: number, title: string, text: string) {
	const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title><main><h1>${title}</h1><p>${text}</p></main></html>`;
	response.writeHead(status, {
		"Content-Type": "text/html; charset=utf-8",
		"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
		"X-Content-Type-Options": "nosniff",
		"Cache-Control": "no-store",
	});
	response.end(html);
}
