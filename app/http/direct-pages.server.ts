import type { IncomingMessage } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import type { Context } from "~/platform/context";
import type { DirectModule, renderDirectly } from "~/render-directly";
import type { PageNotes } from "./app-load-context";
import { matchRoute, toPattern } from "./route-pattern";

/** HTML of the page at `url`, or null where it is Remix's to answer. */
export type DirectPages = (
	request: IncomingMessage,
	url: string,
	origin: string,
	context: { ctx: Context; page: PageNotes },
) => Promise<string | null>;

/** The short way for pages that are read most: routes whose `handle.direct` is set, asked for with GET. */
export function createDirectPages(build: ServerBuild): DirectPages {
	const render = (build.entry.module as unknown as { renderDirectly: typeof renderDirectly }).renderDirectly;
	const routes = Object.values(build.routes)
		.filter((route) => (route?.module.handle as { direct?: boolean } | undefined)?.direct)
		.map((route) => ({ ...toPattern(route?.path ?? ""), module: route?.module as unknown as DirectModule }));
	return async (request, url, origin, context) => {
		if (request.method !== "GET" && request.method !== "HEAD") return null;
		const found = matchRoute(routes, url);
		if (!found) return null;
		try {
			const given = { request: asRequest(origin + url), params: found.params, context, path: url };
			return await render(found.route.module, given);
		} catch (error) {
			// A redirect, a refusal or a fault: Remix runs the route again and answers as it does for every page.
			if (error instanceof Error)
				context.ctx.services.log.warn({ reason: error.message }, "a page was not rendered directly");
			return null;
		}
	};
}

const noHeaders = new Headers();

/** Loaders of direct pages read the address and nothing else: a whole Request costs a tenth of such a page. */
const asRequest = (url: string) => ({ url, method: "GET", headers: noHeaders }) as unknown as Request;
