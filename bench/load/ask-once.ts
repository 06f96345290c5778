import { type IncomingHttpHeaders, request } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, gunzip } from "node:zlib";
import type { LoadRequest } from "./messages";

export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
	/** Everything that came over the connection: head and compressed body. */
	wireBytes: number;
}

const decoders = { br: promisify(brotliDecompress), gzip: promisify(gunzip) };

/** Asks as a browser does, which takes compressed answers, over a connection of its own. */
export async function askOnce(
	origin: string,
	{ path, method = "GET", headers, body }: LoadRequest,
): Promise<Answer> {
	const sent = await new Promise<Omit<Answer, "body"> & { raw: Buffer }>((done, fail) => {
		const asking = request(
			new URL(path, origin),
			{ method, agent: false, headers: { "accept-encoding": "br, gzip", ...headers } },
			(response) => {
				const chunks: Buffer[] = [];
				response.on("data", (chunk: Buffer) => chunks.push(chunk));
				response.on("error", fail);
				response.on("end", () => {
					const { statusCode: status = 0, headers, socket } = response;
					done({ status, headers, raw: Buffer.concat(chunks), wireBytes: socket.bytesRead });
				});
			},
		);
		asking.on("error", fail);
		asking.end(body);
	});
	const { raw, ...answer } = sent;
	const decode = decoders[answer.headers["content-encoding"] as keyof typeof decoders];
	return { ...answer, body: decode ? await decode(raw) : raw };
}
