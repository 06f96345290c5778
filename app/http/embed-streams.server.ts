import type { IncomingMessage, ServerResponse } from "node:http";
import { keysIn } from "~/embed/keys-in";
import { problemOf, writeProblem } from "~/embed/problem.server";
import { countPosts } from "~/features/embed/index.server";
import type { Context } from "~/platform/context";
import { placementPages, threadPages } from "~/platform/pages/channel";
import type { PageCache } from "~/platform/pages/page-cache.server";

const MOST_KEYS = 20;
const MOST_STREAMS = 5_000;
const MOST_PER_NETWORK = 40;
/** Proxies end what is silent for a minute. */
const HEARTBEAT_MS = 25_000;
/** Several facts of one post arrive together. */
const GATHER_MS = 200;

/** Pages that hear of new posts. One per process, told by the same notices that drop cached pages. */
export interface EmbedStreams {
	open(ctx: Context, request: IncomingMessage, response: ServerResponse): Promise<void>;
	/** Ends all of them, so that a server can stop. Browsers come again by themselves. */
	close(): void;
}

interface Stream {
	tags: Set<string>;
	tell(): void;
	end(): void;
	network: string;
}

export const isEventsPath = (url: string) => /^\/embed\/v1\/events(?=\?|$)/i.test(url);

export function createEmbedStreams(pages: PageCache): EmbedStreams {
	const streams = new Set<Stream>();
	pages.onDrop((tag) => {
		for (const stream of streams) if (stream.tags.has(tag)) stream.tell();
	});
	const isFull = (network: string) =>
		streams.size >= MOST_STREAMS ||
		[...streams].filter((stream) => stream.network === network).length >= MOST_PER_NETWORK;

	return {
		async open(ctx, request, response) {
			if (isFull(ctx.network)) return void response.writeHead(503, { "Retry-After": "30" }).end();
			const keys = readKeys(ctx, request, response);
			if (!keys) return;
			const stream = await listen(ctx, keys, response);
			if (response.destroyed) return stream.end();
			streams.add(stream);
			response.once("close", () => {
				stream.end();
				streams.delete(stream);
			});
		},
		close() {
			for (const stream of streams) stream.end();
		},
	};
}

/** The keys asked for; null where they were refused. */
function readKeys(ctx: Context, request: IncomingMessage, response: ServerResponse): string[] | null {
	const { searchParams } = new URL(request.url ?? "/", ctx.brand.origin);
	try {
		return keysIn(searchParams, MOST_KEYS);
	} catch (error) {
		const told = problemOf(error);
		if (!told) throw error;
		const problem = writeProblem(ctx.brand.origin, ctx.locale, told);
		response.writeHead(problem.status, {
			"Content-Type": "application/problem+json",
			"Cache-Control": "no-store",
		});
		response.end(JSON.stringify(problem));
		return null;
	}
}

/** Begins an answer that goes on: `event: post` with the new number whenever that of a key changes. */
async function listen(ctx: Context, keys: string[], response: ServerResponse): Promise<Stream> {
	const tags = new Set(keys.map((key) => placementPages(ctx.brand.id, key)));
	const told = new Map<string, number>();
	const read = async () => {
		for (const { key, threadId, count } of await countPosts({ ...ctx, actor: null }, keys)) {
			tags.add(threadPages(threadId));
			if (told.has(key) && told.get(key) !== count)
				response.write(`event: post\ndata: ${JSON.stringify({ key, postCount: count })}\n\n`);
			told.set(key, count);
		}
		// What has no thread yet counts from nothing.
		for (const key of keys) if (!told.has(key)) told.set(key, 0);
	};
	await read();
	response.writeHead(200, {
		"Content-Type": "text/event-stream",
		"Cache-Control": "no-store",
		"X-Accel-Buffering": "no",
		Vary: "Origin",
	});
	response.write("retry: 5000\n\n");
	const heart = setInterval(() => response.write(": here\n\n"), HEARTBEAT_MS);
	let waiting: NodeJS.Timeout | undefined;
	return {
		tags,
		network: ctx.network,
		tell() {
			waiting ??= setTimeout(() => {
				waiting = undefined;
				read().catch(() => response.destroy());
			}, GATHER_MS);
		},
		end() {
			clearInterval(heart);
			clearTimeout(waiting);
			response.end();
		},
	};
}
