import type { IncomingMessage, ServerResponse } from "node:http";
import { isDataRequest, sendPlainProblem } from "~/api/plain-problem";
import { isEmbedPath, isEmbedSession } from "~/embed/embed-path";
import { saysTooLarge } from "./limit-body.server";
import { isForeignWrite } from "./origin-check.server";
import { sendPlainPage } from "./plain-page.server";

/** Mail providers unsubscribe for people without coming from a page of ours (RFC 8058); the token is the right. */
const FROM_ANYWHERE = /^\/unsubscribe\/[\w-]+(\?|$)/;

/** Refuses what is not worth a look: odd methods, writes from other sites, bodies beyond all measure. True where it did. */
export function refuseEarly(
	request: IncomingMessage,
	response: ServerResponse,
	{ ownOrigin, isApi }: { ownOrigin: string; isApi: boolean },
): boolean {
	const url = request.url ?? "/";
	const isEmbed = isEmbedPath(url);
	const refuse = (status: number, title: string, text: string) => {
		(isApi || isEmbed ? sendPlainProblem : sendPlainPage)(response, status, title, text);
		return true;
	};
	// The web's Request refuses to carry it. The API answers for itself.
	if (!isApi && request.method === "TRACE") {
		response.setHeader("Allow", "GET, HEAD, POST");
		return refuse(405, "This cannot be done here.", "Open the forum's page instead.");
	}
	if (!isEmbed && isEmbedSession(request.headers.authorization))
		return refuse(403, "This session is for the widget.", "Sign in to the forum itself.");
	// Who may write to the widget's addresses was asked at its own door: allowed origins, and no cookie gets in.
	if (!isEmbed && isForeignWrite(request, ownOrigin, { withoutOrigin: isApi }) && !FROM_ANYWHERE.test(url)) {
		return refuse(403, "This request came from another site.", "Open the forum itself and try again.");
	}
	if (saysTooLarge(request)) {
		// What it announced is not read: another request on this connection would be taken for it.
		response.setHeader("Connection", "close");
		return refuse(
			413,
			"That is too much at once.",
			"Shorten the text or choose a smaller file. Nothing was saved.",
		);
	}
	if ((isApi || isEmbed) && isDataRequest(url))
		return refuse(404, "Nothing is here.", "The documentation is at /api/docs.");
	return false;
}
