import type { IncomingMessage, ServerResponse } from "node:http";
import { loggablePath } from "~/platform/logger.server";
import type { Services } from "~/platform/services";

/** One line per answer: who asked is not in it. */
export function logAnswer(
	services: Services,
	request: IncomingMessage,
	response: ServerResponse,
	requestId: string,
) {
	const began = performance.now();
	response.once("close", () => {
		const { method, url = "/", headers } = request;
		const milliseconds = Math.round(performance.now() - began);
		services.log.info(
			{
				requestId,
				host: headers.host,
				method,
				path: loggablePath(url),
				status: response.statusCode,
				milliseconds,
			},
			"answered",
		);
	});
}
