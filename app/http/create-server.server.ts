import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import sirv from "sirv";
import { handleDevPage } from "./dev-pages.server";
import { type HandlerParts, handleRequest } from "./handle-request.server";
import { checkReadiness, sendJson } from "./health.server";

interface ServerParts extends HandlerParts {
	/** Folder of built browser files; null where the development server gives them. */
	assets: string | null;
	/** The development server's own middleware. */
	middleware?: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
	isStopping: () => boolean;
}

const IMMUTABLE = /^\/(embed\/)?assets\//;
/** Pages elsewhere load the widget from here, as modules, which browsers ask for with CORS. */
const FOR_EVERYBODY = /^\/embed\//;
const FILES = /^\/(assets\/|embed\/(v1\.js$|assets\/)|favicon|robots-static)/;

/** The order of a request: health, static files, pages for developers, the brand's forum. */
export function createHttpServer(parts: ServerParts) {
	const files = parts.assets
		? sirv(parts.assets, {
				etag: true,
				gzip: true,
				brotli: true,
				setHeaders: (response, path) => {
					response.setHeader("X-Content-Type-Options", "nosniff");
					if (FOR_EVERYBODY.test(path)) {
						response.setHeader("Access-Control-Allow-Origin", "*");
						response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
					}
					response.setHeader(
						"Cache-Control",
						IMMUTABLE.test(path) ? "public, max-age=31536000, immutable" : "public, max-age=3600",
					);
				},
			})
		: null;
	const listener: RequestListener = (request, response) => {
		const path = (request.url ?? "/").split("?")[0] as string;
		if (path === "/healthz") return sendJson(response, 200, { status: "alive" });
		if (path === "/readyz") {
			return void checkReadiness(parts.services, { stopping: parts.isStopping() }).then((answer) =>
				sendJson(response, answer.status === "ready" ? 200 : 503, answer),
			);
		}
		if (parts.isStopping()) response.setHeader("Connection", "close");
		const forum = () => {
			if (parts.services.env.devPages && path.startsWith("/dev/mail"))
				return void handleDevPage(parts.services, request, response);
			void handleRequest(parts, request, response);
		};
		const isRead = request.method === "GET" || request.method === "HEAD";
		if (files && isRead && FILES.test(path)) return files(request, response, forum);
		if (parts.middleware) return parts.middleware(request, response, forum);
		forum();
	};
	return createServer({ requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 8_000 }, listener);
}
