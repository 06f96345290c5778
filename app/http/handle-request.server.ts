import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Database } from "@db/connect";
import { createRequest } from "@remix-run/node-fetch-server";
import { isApiPath, sendPlainProblem, tameRequest } from "~/api/plain-problem";
import { isEmbedPath, isFramePath } from "~/embed/embed-path";
import { frameHeaders } from "~/embed/frame/frame-headers.server";
import type { BrandDirectory } from "~/features/brands/brand-directory.server";
import type { OriginDirectory } from "~/features/embed/origin-directory.server";
import type { VisitBook } from "~/features/standing/index.server";
import type { Context } from "~/platform/context";
import type { Services } from "~/platform/services";
import type { PageNotes } from "./app-load-context";
import { pageKey, sendCachedPage } from "./cached-pages.server";
import type { DirectPages } from "./direct-pages.server";
import type { DirectResources } from "./direct-resources.server";
import { embedHeaders, passEmbedDoor } from "./embed-door.server";
import { type EmbedStreams, isEventsPath } from "./embed-streams.server";
import { failAnswer } from "./fail-answer.server";
import { limitBody } from "./limit-body.server";
import { loadContext } from "./load-context.server";
import { logAnswer } from "./log-answer.server";
import { networkOf } from "./network-of.server";
import { noteVisit } from "./note-visit.server";
import { sendPlainPage } from "./plain-page.server";
import { refuseEarly } from "./refuse-early.server";
import { securityHeaders } from "./security-headers.server";
import { type Answer, htmlAnswer, readAnswer, sendAnswer } from "./send-answer.server";

type RemixHandler = (request: Request, context: { ctx: Context; page: PageNotes }) => Promise<Response>;

export interface HandlerParts {
	db: Database;
	services: Services;
	brands: BrandDirectory;
	origins: OriginDirectory;
	streams: EmbedStreams;
	visits: VisitBook;
	remix: RemixHandler;
	/** The short way for the pages read most; null in development, where modules change. */
	directPages: DirectPages | null;
	/** The same for the API, the widget and the box in the header. */
	directResources: DirectResources | null;
}

/** From a request on a brand's host to its answer. Static files and health were asked before. */
export async function handleRequest(parts: HandlerParts, request: IncomingMessage, response: ServerResponse) {
	const { services } = parts;
	const https = services.env.publicUrl.protocol === "https:";
	const host = hostOf(request, services.env.trustProxy);
	const url = request.url ?? "/";
	const isApi = isApiPath(url);
	const isEmbed = isEmbedPath(url);
	const requestId = randomUUID();
	response.setHeader("X-Request-Id", requestId);
	if (services.log.isLevelEnabled("info")) logAnswer(services, request, response, requestId);
	const refuse = isApi || isEmbed ? sendPlainProblem : sendPlainPage;
	try {
		const brand = await parts.brands.byHost(host);
		if (!brand)
			return refuse(
				response,
				404,
				"No forum lives at this address.",
				"Check the address, or ask whoever gave it to you.",
			);
		const nonce = randomUUID();
		const isFrame = isFramePath(url);
		const allowed = isEmbed || isFrame ? await parts.origins.of(brand.id) : new Set<string>();
		const security = isEmbed
			? embedHeaders({ https })
			: isFrame
				? frameHeaders(allowed, { https })
				: securityHeaders(brand, nonce, { https, url });
		// Other pages hold it: nobody must act through it without knowing, so it knows nobody.
		if (isFrame) delete request.headers.cookie;
		const ownOrigin = `${https ? "https" : "http"}://${host}`;
		if (isEmbed) {
			if (passEmbedDoor(request, response, { brand, ownOrigin, allowed })) return;
		}
		if (refuseEarly(request, response, { ownOrigin, isApi })) return;
		if (isApi || isEmbed) tameRequest(request);
		const key = pageKey(request, brand, url);
		const kept = key ? services.pages.get(key, Date.now()) : undefined;
		if (kept) return await sendCachedPage(request, response, kept, security);
		const began = services.pages.begin();
		const facts = {
			requestId,
			cookie: isApi ? null : (request.headers.cookie ?? null),
			acceptLanguage: request.headers["accept-language"] ?? null,
			network: networkOf(request, services.env.trustProxy),
		};
		const { ctx, cookies } = await loadContext(parts.db, services, brand, facts);
		if (isEmbed && isEventsPath(url) && request.method === "GET")
			return await parts.streams.open(ctx, request, response);
		const page: PageNotes = { cacheTags: null, cookies, nonce, posted: false };
		const html = await parts.directPages?.(request, url, ownOrigin, { ctx, page });
		const sending = { security, page, brand, key, services, began };
		const send = async (answer: Answer) => {
			await sendAnswer(request, response, answer, sending);
			noteVisit(parts.visits, request, ctx, answer);
		};
		if (html) return await send(htmlAnswer(html));
		if (request.method !== "GET" && request.method !== "HEAD") limitBody(request);
		const toRequest = () => toFetchRequest(request, response, ownOrigin);
		const answer =
			(await parts.directResources?.(request, url, toRequest, { ctx, page })) ||
			(await parts.remix(toRequest(), { ctx, page }));
		await send(await readAnswer(answer));
	} catch (error) {
		failAnswer(services, request, response, requestId, error);
	}
}

const toFetchRequest = (request: IncomingMessage, response: ServerResponse, origin: string) => {
	const { protocol, host } = new URL(origin);
	return createRequest(request, response, { protocol, host });
};

const hostOf = (request: IncomingMessage, trustProxy: boolean) =>
	String((trustProxy && request.headers["x-forwarded-host"]) || request.headers.host || "").toLowerCase();
