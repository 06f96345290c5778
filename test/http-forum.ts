import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/node";
import { createBrandDirectory } from "~/features/brands/brand-directory.server";
import { createOriginDirectory } from "~/features/embed/origin-directory.server";
import { createVisitBook } from "~/features/standing/index.server";
import { createHttpServer } from "~/http/create-server.server";
import { createDirectPages } from "~/http/direct-pages.server";
import { createDirectResources } from "~/http/direct-resources.server";
import { createEmbedStreams } from "~/http/embed-streams.server";
import { listenForPageChanges } from "~/platform/pages/listen.server";
import { testForum } from "./forum";

export interface Answer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	text: string;
	json: () => unknown;
}

export interface Sent {
	/** Slug of the brand whose host is asked. */
	brand?: string;
	cookie?: string;
	/** Form fields, or a body that is sent as it is. */
	fields?: Record<string, string>;
	body?: string | Buffer;
	headers?: Record<string, string>;
	/** The Origin header; the brand's own by default, none for null. */
	origin?: string | null;
}

/** The built forum behind a real HTTP server in this process, on a database of its own. */
export async function httpForum(settings: Record<string, string> = {}) {
	const forum = await testForum({ PUBLIC_URL: "http://forum.test", ...settings });
	const build = await import(pathToFileURL(join(process.cwd(), "build/server/index.js")).href);
	const directPages = createDirectPages(build);
	const stopListening = listenForPageChanges(forum.url, forum.services.pages, forum.services.log);
	const visits = createVisitBook(forum.db, forum.services.log);
	const server = createHttpServer({
		db: forum.db,
		services: forum.services,
		brands: createBrandDirectory(forum.db, forum.services.env, forum.services.pages),
		origins: createOriginDirectory(forum.db, forum.services.pages),
		streams: createEmbedStreams(forum.services.pages),
		visits,
		remix: createRequestHandler(build, "production"),
		directPages: (request, ...rest) =>
			request.headers["x-test-whole"] ? Promise.resolve(null) : directPages(request, ...rest),
		directResources: createDirectResources(build),
		assets: join(process.cwd(), "build/client"),
		isStopping: () => false,
	});
	await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
	const { port } = server.address() as { port: number };

	function send(
		method: string,
		path: string,
		{ brand = "larkspur", cookie, fields, body, headers = {}, origin }: Sent = {},
	): Promise<Answer> {
		const host = `${brand}.forum.test`;
		const content = fields ? new URLSearchParams(fields).toString() : body;
		const own = origin === undefined ? `http://${host}` : origin;
		return new Promise((answered, failed) => {
			const request = httpRequest(
				{
					host: "127.0.0.1",
					port,
					method,
					path,
					headers: {
						host,
						...(cookie ? { cookie } : {}),
						...(fields ? { "content-type": "application/x-www-form-urlencoded" } : {}),
						...(content !== undefined ? { "content-length": Buffer.byteLength(content) } : {}),
						...(own && method !== "GET" ? { origin: own } : {}),
						...headers,
					},
				},
				(response) => {
					const chunks: Buffer[] = [];
					response.on("data", (chunk) => chunks.push(chunk));
					response.on("end", () => {
						const text = Buffer.concat(chunks).toString("utf8");
						answered({
							status: response.statusCode ?? 0,
							headers: response.headers,
							text,
							json: () => JSON.parse(text),
						});
					});
					response.on("error", failed);
				},
			);
			request.on("error", failed);
			request.end(content);
		});
	}

	/** The same page without the short way, and without the page cache. */
	const sendThroughRemix = (path: string, sent: Sent = {}) => {
		forum.services.pages.setListening(false);
		return send("GET", path, { ...sent, headers: { ...sent.headers, "x-test-whole": "1" } }).finally(() =>
			forum.services.pages.setListening(true),
		);
	};

	/** The page cache keeps nothing until its line to the database stands. */
	async function waitUntilHearing() {
		const heard = new Promise<void>((done) => forum.services.pages.onDrop((tag) => tag === "test" && done()));
		const knock = setInterval(
			() => void forum.services.pool.query("select pg_notify('folkmoot_pages', 'test')"),
			50,
		);
		await heard;
		clearInterval(knock);
	}

	/** A session cookie of a member, made for them if they have no account. */
	async function cookieOf(brandId: number, memberId: number): Promise<string> {
		const member = await forum.db
			.selectFrom("member")
			.select("accountId")
			.where("brandId", "=", brandId)
			.where("id", "=", memberId)
			.executeTakeFirstOrThrow();
		let account = member.accountId;
		if (!account) {
			account = (
				await forum.db
					.insertInto("account")
					.values({ emailVerifiedAt: new Date() })
					.returning("id")
					.executeTakeFirstOrThrow()
			).id;
			await forum.db
				.updateTable("member")
				.set({ accountId: account })
				.where("brandId", "=", brandId)
				.where("id", "=", memberId)
				.execute();
		}
		const cookie = await forum.services.sessions.rotate(account, brandId, null);
		return cookie.split(";")[0] as string;
	}

	async function close() {
		await stopListening();
		await visits.flush();
		server.closeAllConnections();
		await new Promise((closed) => server.close(closed));
		await forum.close();
	}

	return { ...forum, port, visits, send, sendThroughRemix, waitUntilHearing, cookieOf, close };
}

export type HttpForum = Awaited<ReturnType<typeof httpForum>>;
