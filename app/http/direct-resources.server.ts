import type { IncomingMessage } from "node:http";
import type { LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import type { Context } from "~/platform/context";
import type { PageNotes } from "./app-load-context";
import { matchRoute, toPattern } from "./route-pattern";

type Answering = (given: LoaderFunctionArgs) => Promise<unknown>;

/** Those that a route of the API answers in one function, loader and action alike. HEAD is Remix's. */
const METHODS = new Set(["GET", "POST", "PUT", "PATCH", "DELETE"]);

const ANSWERED = /^routes\/(api|embed)\.v1\./;
/** Asked for with every letter that somebody types: looking these up took longer than anything else they do. */
const READ = /^routes\/search\.(instant|similar)$/;

/** The answer of a resource at `url`, or null where it is Remix's to answer. */
export type DirectResources = (
	request: IncomingMessage,
	url: string,
	toRequest: () => Request,
	context: { ctx: Context; page: PageNotes },
) => Promise<Response | null>;

/**
 * The short way for the API and the widget, whose routes answer every method and error themselves, and for reading what the
 * box in the header shows: Remix would only look the route up, which costs a quarter of such an answer. Routes with a
 * parameter come after those without.
 */
export function createDirectResources(build: ServerBuild): DirectResources {
	const routes = Object.values(build.routes)
		.filter(
			(route) => [ANSWERED, READ].some((kind) => kind.test(route?.id ?? "")) && !route?.path?.includes("*"),
		)
		.map((route) => ({
			...toPattern(route?.path ?? ""),
			onlyRead: READ.test(route?.id ?? ""),
			answer: route?.module.loader as unknown as Answering,
		}))
		.sort((a, b) => a.names.length - b.names.length);
	return async (request, url, toRequest, context) => {
		if (!METHODS.has(request.method ?? "")) return null;
		const found = matchRoute(routes, url);
		if (!found || (found.route.onlyRead && request.method !== "GET")) return null;
		const answer = await found.route
			.answer({ request: toRequest(), params: found.params, context })
			.catch((thrown: unknown) => {
				if (thrown instanceof Response) return thrown;
				throw thrown;
			});
		return answer instanceof Response ? answer : null;
	};
}
