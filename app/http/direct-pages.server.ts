import type { IncomingMessage } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import type { Context } from "~/platform/context";
import type { DirectModule, renderDirectly } from "~/render-directly";
import type { PageNotes } from "./app-load-context";

interface DirectRoute {
	pattern: RegExp;
	names: string[];
	module: DirectModule;
}

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
		.map((route) => toDirectRoute(route?.path ?? "", route?.module as unknown as DirectModule));
	return async (request, url, origin, context) => {
		if (request.method !== "GET" && request.method !== "HEAD") return null;
		const path = url.split("?")[0] as string;
		for (const { pattern, names, module } of routes) {
			const found = pattern.exec(path);
			if (!found) continue;
			const params = Object.fromEntries(names.map((name, index) => [name, decoded(found[index + 1])]));
			try {
				return await render(module, { request: asRequest(origin + url), params, context, path: url });
			} catch {
				// A redirect, a refusal or a fault: Remix runs the route again and answers as it does for every page.
				return null;
			}
		}
		return null;
	};
}

/** `t/:id/:slug?` as a pattern; routes given here differ in their first segment, so their order does not matter. */
function toDirectRoute(path: string, module: DirectModule): DirectRoute {
	const names: string[] = [];
	const pattern = path
		.split("/")
		.filter(Boolean)
		.map((segment) => {
			if (!segment.startsWith(":")) return `/${segment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`;
			names.push(segment.replace(/^:|\?$/g, ""));
			return segment.endsWith("?") ? "(?:/([^/]+))?" : "/([^/]+)";
		})
		.join("");
	return { pattern: new RegExp(`^${pattern || "/"}$`), names, module };
}

/** A broken escape is looked up as it stands, and found nowhere. */
function decoded(text: string | undefined) {
	try {
		return text === undefined ? undefined : decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** Loaders of direct pages read the address and nothing else: a whole Request costs a tenth of such a page. */
const asRequest = (url: string) => ({ url, method: "GET", headers: new Headers() }) as unknown as Request;
