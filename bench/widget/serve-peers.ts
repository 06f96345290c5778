import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Cleanup } from "../cleanup";
import { answerPeer } from "./peer-answers";
import { peerNames, peers } from "./peers";
import type { Comment } from "./place-discussion";

interface Kept {
	type: string;
	body: Buffer;
}

const DOT = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="20"/></svg>`;

/**
 * The peers' files, compressed as well as can be, and in place of their servers one that keeps every answer compressed in
 * memory: no real one is faster.
 */
export async function servePeers(folder: string, comments: Comment[], cleanup: Cleanup): Promise<string> {
	const files = await readFiles(folder);
	const answers = new Map<string, Kept>();
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://peer");
		response.setHeader("Access-Control-Allow-Origin", "*");
		response.setHeader("Access-Control-Allow-Headers", "*");
		if (request.method === "OPTIONS") return response.writeHead(204).end();
		if (pathname.startsWith("/avatar/"))
			return response.writeHead(200, { "Content-Type": "image/svg+xml" }).end(DOT);
		const kept = files.get(pathname) ?? answerFor(request.method ?? "GET", pathname);
		if (!kept) return response.writeHead(404).end();
		const length = String(kept.body.length);
		response.writeHead(200, {
			"Content-Type": kept.type,
			"Content-Encoding": "br",
			"Content-Length": length,
		});
		response.end(kept.body);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	cleanup.later(async () => {
		server.close();
		server.closeAllConnections();
	});
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return origin;

	function answerFor(method: string, path: string): Kept | undefined {
		const known = answers.get(path);
		const answer = known ? null : answerPeer(method, path, comments, origin);
		if (!answer) return known;
		const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
		const kept = {
			type: "application/json",
			body: brotliCompressSync(JSON.stringify(answer), { params }),
		};
		answers.set(path, kept);
		return kept;
	}
}

async function readFiles(folder: string): Promise<Map<string, Kept>> {
	const paths = peerNames.flatMap((name) => [peers[name].script, peers[name].style]);
	const files = new Map<string, Kept>();
	for (const path of paths) {
		if (path === null) continue;
		const type = path.endsWith(".css") ? "text/css" : "text/javascript";
		files.set(`/${path}`, { type, body: brotliCompressSync(await readFile(join(folder, path))) });
	}
	return files;
}
