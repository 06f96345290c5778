import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readEnv } from "../env.server";
import { NotFetched, safeFetch } from "./safe-fetch.server";

const servers: Server[] = [];
let asked = 0;

async function receiver(answer: RequestListener, host = "127.0.0.1"): Promise<number> {
	const server = createServer((request, response) => {
		asked += 1;
		answer(request, response);
	});
	servers.push(server);
	await new Promise<void>((done) => server.listen(0, host, done));
	return (server.address() as AddressInfo).port;
}

afterEach(() => {
	asked = 0;
	vi.restoreAllMocks();
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		server.close();
	}
});

const open = (...hosts: string[]) => ({ privateHosts: new Set(hosts) });
const reasonOf = (work: Promise<unknown>) =>
	work.then(
		() => "fetched",
		(error) => (error instanceof NotFetched ? error.reason : error),
	);

describe("a receiver that nobody named is never reached", () => {
	test.each(["127.0.0.1", "localhost", "127.1", "2130706433", "[::ffff:127.0.0.1]"])(
		"as %s",
		async (host) => {
			const port = await receiver((_request, response) => response.end("secret"));
			const reason = await reasonOf(safeFetch(open(), `http://${host}:${port}/`, { timeoutMs: 500 }));
			expect(["port", "address"]).toContain(reason);
			expect(asked).toBe(0);
		},
	);

	test("where a name on an ordinary port leads to this machine", async () => {
		expect(await reasonOf(safeFetch(open(), "http://localhost:8080/", { timeoutMs: 500 }))).toBe("address");
		expect(await reasonOf(safeFetch(open(), "http://localhost./", { timeoutMs: 500 }))).toMatch(
			/address|name/,
		);
	});

	test("at another port of a named host", async () => {
		const port = await receiver((_request, response) => response.end("secret"));
		expect(
			await reasonOf(
				safeFetch(open(`127.0.0.1:${port + 1}`), `http://127.0.0.1:${port}/`, { timeoutMs: 500 }),
			),
		).toBe("port");
		expect(asked).toBe(0);
	});

	test("by way of a redirect", async () => {
		const inner = await receiver((_request, response) => response.end("secret"));
		const outer = await receiver((_request, response) => {
			response.writeHead(302, { Location: `http://127.0.0.1:${inner}/` }).end();
		});
		expect(
			await reasonOf(safeFetch(open(`127.0.0.1:${outer}`), `http://127.0.0.1:${outer}/`, { timeoutMs: 500 })),
		).toBe("redirect");
		expect(asked).toBe(1);
	});
});

describe("a receiver that was named", () => {
	const fetchFrom = async (answer: RequestListener, more = {}) => {
		const port = await receiver(answer);
		return safeFetch(open(`127.0.0.1:${port}`), `http://127.0.0.1:${port}/hook?x=1`, {
			timeoutMs: 300,
			...more,
		});
	};

	test("that never answers costs the time-out", async () => {
		const began = performance.now();
		expect(await reasonOf(fetchFrom(() => {}))).toBe("timeout");
		expect(performance.now() - began).toBeLessThan(700);
	});

	test("that stops in the middle costs the time-out", async () => {
		expect(await reasonOf(fetchFrom((_request, response) => void response.write("beginning")))).toBe(
			"timeout",
		);
	});

	test("that drips forever costs the time-out", async () => {
		const drip: RequestListener = (_request, response) => {
			const timer = setInterval(() => response.write("."), 20);
			response.on("close", () => clearInterval(timer));
		};
		expect(await reasonOf(fetchFrom(drip))).toBe("timeout");
	});

	test("that says too much is cut off, whether it says so before or not", async () => {
		const large = "x".repeat(2_000);
		expect(await reasonOf(fetchFrom((_request, response) => response.end(large), { maxBytes: 1_000 }))).toBe(
			"too-large",
		);
		const endless: RequestListener = (_request, response) => {
			response.write(large);
			response.write(large);
		};
		expect(await reasonOf(fetchFrom(endless, { maxBytes: 1_000 }))).toBe("too-large");
	});

	test("that breaks off is a broken connection", async () => {
		expect(await reasonOf(fetchFrom((request) => request.socket.destroy()))).toBe("connection");
	});

	test("gets the body and answers", async () => {
		const answer: RequestListener = async (request, response) => {
			let body = "";
			for await (const chunk of request) body += chunk;
			response.writeHead(201, { "X-Kind": "echo" }).end(`${request.method} ${request.url} ${body}`);
		};
		const { status, headers, text } = await fetchFrom(answer, { method: "POST", body: "жив" });
		expect([status, headers["x-kind"], text]).toEqual([201, "echo", "POST /hook?x=1 жив"]);
	});

	test("is asked by the address that was looked up, with its own name", async () => {
		const port = await receiver((request, response) => response.end(request.headers.host));
		const { text } = await safeFetch(open(`localhost:${port}`), `http://localhost:${port}/`, {
			timeoutMs: 500,
		});
		expect(text).toBe(`localhost:${port}`);
	});
});

test("a name that means nothing is not fetched", async () => {
	expect(await reasonOf(safeFetch(open(), "http://nothing.invalid/", { timeoutMs: 2_000 }))).toMatch(
		/name|timeout/,
	);
});

describe("the operator's list of internal services", () => {
	test.each(["filter.internal", "http://filter.internal:80", "filter.internal:port", "a b:80"])(
		"is refused with %j in it",
		(entry) => {
			expect(() => readEnv({ NODE_ENV: "test", FOLKMOOT_PRIVATE_HOSTS: `localhost:80,${entry}` })).toThrow(
				/FOLKMOOT_PRIVATE_HOSTS/,
			);
		},
	);

	test("names hosts with their ports; nobody is named unless it says so", () => {
		const { privateHosts } = readEnv({
			NODE_ENV: "test",
			FOLKMOOT_PRIVATE_HOSTS: " Filter.internal:8080, [::1]:9000 ,",
		});
		expect([...privateHosts]).toEqual(["filter.internal:8080", "[::1]:9000"]);
		expect(readEnv({ NODE_ENV: "test" }).privateHosts.size).toBe(0);
	});
});
