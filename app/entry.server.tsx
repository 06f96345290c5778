import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToStaticMarkup } from "react-dom/server";
import { loggablePath } from "~/platform/logger.server";

/**
 * Pages are whole documents without hydration: nothing streams, nothing is serialised twice. The static renderer is
 * the quickest React has.
 */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	entry: EntryContext,
	_context: AppLoadContext,
) {
	const html = `<!doctype html>${renderToStaticMarkup(<RemixServer context={entry} url={request.url} />)}`;
	headers.set("Content-Type", "text/html; charset=utf-8");
	const wait = retryAfter(entry);
	if (wait) headers.set("Retry-After", wait);
	return new Response(html, { status, headers });
}

/** Remix drops the headers of actions and loaders; how long to wait must arrive. */
function retryAfter({ staticHandlerContext }: EntryContext): string | null {
	const { actionHeaders, loaderHeaders } = staticHandlerContext;
	for (const given of [...Object.values(actionHeaders), ...Object.values(loaderHeaders)]) {
		const wait = given.get("Retry-After");
		if (wait) return wait;
	}
	return null;
}

export function handleError(
	error: unknown,
	{ request, context }: { request: Request; context: AppLoadContext },
) {
	if (request.signal.aborted || !(error instanceof Error)) return;
	const { log } = context.ctx.services;
	log.error(
		{
			requestId: context.ctx.requestId,
			path: loggablePath(new URL(request.url).pathname),
			error: String(error.stack ?? error),
		},
		"a page failed",
	);
}

export { renderDirectly } from "./render-directly";
