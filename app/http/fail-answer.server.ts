import type { IncomingMessage, ServerResponse } from "node:http";
import { isApiPath, sendPlainProblem } from "~/api/plain-problem";
import { isEmbedPath } from "~/embed/embed-path";
import { loggablePath } from "~/platform/logger.server";
import type { Services } from "~/platform/services";
import { isDatabaseLost } from "./database-lost.server";
import { sendPlainPage } from "./plain-page.server";

/** The answer where none could be made: 503 while the database is away, else 500 with the number it was written down as. */
export function failAnswer(
	services: Services,
	request: IncomingMessage,
	response: ServerResponse,
	report: string,
	error: unknown,
) {
	if (response.headersSent || response.destroyed) return void response.destroy();
	const url = request.url ?? "/";
	const refuse = isApiPath(url) || isEmbedPath(url) ? sendPlainProblem : sendPlainPage;
	if (isDatabaseLost(error)) {
		response.setHeader("Retry-After", "5");
		return refuse(
			response,
			503,
			"The forum is catching its breath.",
			"Its database does not answer right now. Try again in a few seconds; nothing that was saved is lost.",
		);
	}
	services.log.error(
		{
			requestId: report,
			method: request.method,
			path: loggablePath(request.url ?? "/"),
			error: String((error as Error)?.stack ?? error),
		},
		"an answer failed",
	);
	refuse(
		response,
		500,
		"Something went wrong on our side.",
		`It was written down as ${report}. Try again; if it stays so, tell the forum's team this number.`,
	);
}
