import { createServer } from "node:http";

/** Serves one kind of page on a free port, tells the port to the parent, and ends with it. */
export function servePages(page: () => Buffer | Promise<Buffer>) {
	const server = createServer(async (_request, response) => {
		try {
			const body = await page();
			response.writeHead(200, {
				"Content-Type": "text/html; charset=utf-8",
				"Content-Length": String(body.length),
			});
			response.end(body);
		} catch (error) {
			console.error(error);
			response.writeHead(500).end();
		}
	});
	server.listen(0, () => process.send?.({ port: (server.address() as { port: number }).port }));
	process.on("disconnect", () => process.exit());
	process.on("SIGTERM", () => process.exit());
}
