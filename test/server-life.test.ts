import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@db/embedded/cluster-files";
import { openCluster } from "@db/embedded/open-cluster";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A built server of its own on an embedded database in a folder that only its owner reads. */
let dataDir: string;
let port: number;
let key: string;
const running = new Set<ChildProcess>();

const environment = (more: Record<string, string> = {}): NodeJS.ProcessEnv => ({
	...process.env,
	NODE_ENV: "production" as const,
	DATA_DIR: dataDir,
	PORT: String(port),
	PUBLIC_URL: `http://localhost:${port}`,
	FOLKMOOT_DEMO: "off",
	FOLKMOOT_DEFAULT_BRAND: "larkspur",
	LOG_LEVEL: "error",
	...more,
});

function start(more?: Record<string, string>) {
	const child = spawn(process.execPath, ["build/server.js"], { env: environment(more) });
	running.add(child);
	const said = { out: "", err: "" };
	child.stdout.on("data", (chunk) => {
		said.out += chunk;
	});
	child.stderr.on("data", (chunk) => {
		said.err += chunk;
	});
	const ended = new Promise<number | null>((done) =>
		child.once("exit", (code) => {
			running.delete(child);
			done(code);
		}),
	);
	return { child, said, ended };
}

async function ready() {
	for (let waited = 0; waited < 60_000; waited += 100) {
		const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
		if (answer?.status === 200) return;
		await sleep(100);
	}
	throw new Error("the server did not become ready");
}

function run(args: string[]) {
	return new Promise<string>((done, fail) => {
		const child = spawn(process.execPath, ["build/folkmoot.js", ...args], { env: environment() });
		let out = "";
		let err = "";
		child.stdout.on("data", (chunk) => {
			out += chunk;
		});
		child.stderr.on("data", (chunk) => {
			err += chunk;
		});
		child.once("exit", (code) => (code === 0 ? done(out.trim()) : fail(new Error(err))));
	});
}

const post = (text: string) =>
	fetch(`http://127.0.0.1:${port}/api/v1/threads`, {
		method: "POST",
		headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
		body: JSON.stringify({ category: "general", title: text, body: { markdown: text } }),
	});

beforeAll(async () => {
	dataDir = await mkdtemp(join(tmpdir(), "folkmoot-life-"));
	port = await freePort();
	await run([
		"brand",
		"create",
		"--slug",
		"larkspur",
		"--name",
		"Larkspur",
		"--owner-email",
		"owner@example.com",
	]);
	key = await run(["api-key", "create", "--brand", "larkspur", "--scope", "read,write,moderate"]);
}, 120_000);

afterAll(async () => {
	for (const child of running) child.kill("SIGKILL");
	const cluster = await openCluster(dataDir);
	await cluster.close();
	await rm(dataDir, { recursive: true, force: true });
}, 60_000);

test("a second server on the same folder is refused with a sentence, and SIGTERM ends the first one cleanly", async () => {
	expect((await stat(dataDir)).mode & 0o077).toBe(0);
	const first = start();
	await ready();
	const second = start({ PORT: String(await freePort()) });
	expect(await second.ended).toBe(1);
	expect(second.said.err).toMatch(/Another Folkmoot server already runs on/);
	expect(second.said.err).not.toMatch(/\n\s+at /);
	const began = Date.now();
	first.child.kill("SIGTERM");
	expect(await first.ended).toBe(0);
	expect(Date.now() - began).toBeLessThan(20_000);
}, 120_000);

test("what was answered with 2xx is there after kill -9 in the middle of concurrent posts", async () => {
	const doomed = start();
	await ready();
	const acknowledged: string[] = [];
	let dead = false;
	const writers = Array.from({ length: 8 }, async (_, writer) => {
		for (let count = 0; !dead; count++) {
			const answer = await post(`Thread ${writer}-${count}`).catch(() => null);
			if (answer?.status === 201) {
				const { id } = (await answer.json().catch(() => ({}))) as { id?: number };
				if (id) acknowledged.push(`Thread ${writer}-${count}`);
			}
		}
	});
	while (acknowledged.length < 40) await sleep(20);
	doomed.child.kill("SIGKILL");
	dead = true;
	await Promise.all(writers);
	const next = start();
	await ready();
	const titles = new Set<string>();
	for (let cursor: string | null = ""; cursor !== null; ) {
		const address = `http://127.0.0.1:${port}/api/v1/threads?limit=100${cursor ? `&cursor=${cursor}` : ""}`;
		const page = (await (await fetch(address, { headers: { authorization: `Bearer ${key}` } })).json()) as {
			items: { title: string }[];
			nextCursor: string | null;
		};
		for (const { title } of page.items) titles.add(title);
		cursor = page.nextCursor;
	}
	expect(acknowledged.filter((title) => !titles.has(title))).toEqual([]);
	next.child.kill("SIGTERM");
	expect(await next.ended).toBe(0);
}, 120_000);

test("a lost database answers 503 with Retry-After, and the server recovers by itself", async () => {
	const server = start();
	await ready();
	expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
	const { pid } = await postmaster();
	process.kill(pid, "SIGKILL");
	await sleep(300);
	const answers = await Promise.all(
		["/?x=1", "/readyz", "/t/1"].map((path) => fetch(`http://127.0.0.1:${port}${path}`)),
	);
	expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
	expect(answers[0]?.headers.get("retry-after")).toBe("5");
	expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
	expect((await post("Nobody hears this")).status).toBe(503);
	const revived = await openCluster(dataDir);
	await ready();
	expect((await post("Back again")).status).toBe(201);
	expect((await fetch(`http://127.0.0.1:${port}/?x=2`)).status).toBe(200);
	server.child.kill("SIGTERM");
	expect(await server.ended).toBe(0);
	await revived.close();
}, 120_000);

async function postmaster() {
	const { readPostmaster } = await import("@db/embedded/cluster-files");
	const found = await readPostmaster(dataDir);
	if (!found) throw new Error("no postmaster");
	return found;
}

test("an embedded database that dies is started again, and the folder is still this server's", async () => {
	const server = start();
	await ready();
	const { pid } = await postmaster();
	process.kill(pid, "SIGKILL");
	await sleep(500);
	expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(503);
	await ready();
	expect((await post("After the fall")).status).toBe(201);
	const second = start({ PORT: String(await freePort()) });
	expect(await second.ended).toBe(1);
	server.child.kill("SIGTERM");
	expect(await server.ended).toBe(0);
}, 120_000);
