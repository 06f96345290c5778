import type { IncomingMessage } from "node:http";

const FORM = 2 * 1024 * 1024;
const UPLOAD = 6 * 1024 * 1024;

/** Bytes that a request may carry: more only where a file is expected. */
const bodyLimit = (request: IncomingMessage) =>
	request.headers["content-type"]?.startsWith("multipart/form-data") ? UPLOAD : FORM;

/** True where the request says itself that it is too large. */
export const saysTooLarge = (request: IncomingMessage) =>
	Number(request.headers["content-length"] ?? 0) > bodyLimit(request);

/** Ends a request that sends more than it may without having said so. */
export function limitBody(request: IncomingMessage) {
	const limit = bodyLimit(request);
	let received = 0;
	request.on("data", (chunk: Buffer) => {
		received += chunk.length;
		if (received > limit) request.destroy();
	});
	request.pause();
}
