import type { IncomingMessage } from "node:http";
import type { VisitBook } from "~/features/standing/index.server";
import type { Context } from "~/platform/context";
import type { Answer } from "./send-answer.server";

/** A member opened a page: not a form, not a picture, not a program. */
export function noteVisit(
	visits: VisitBook,
	request: IncomingMessage,
	{ brand, actor, now }: Context,
	{ status, headers }: Answer,
) {
	if (!actor || request.method !== "GET" || status !== 200) return;
	if (!headers["content-type"]?.startsWith("text/html")) return;
	visits.note({ brandId: brand.id, memberId: actor.memberId }, now);
}
