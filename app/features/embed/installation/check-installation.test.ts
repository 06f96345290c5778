import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestForum, testForum } from "@test/forum";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allowOrigin, checkInstallation } from "../index.server";

let answer: RequestListener;
const site = createServer((request, response) => answer(request, response));
let forum: TestForum;
let origin: string;
let larkspur: { id: number; owner: number };

beforeAll(async () => {
	await new Promise<void>((listening) => site.listen(0, "127.0.0.1", listening));
	const { port } = site.address() as AddressInfo;
	origin = `http://127.0.0.1:${port}`;
	forum = await testForum({ FOLKMOOT_PRIVATE_HOSTS: `127.0.0.1:${port}`, FOLKMOOT_RATE_LIMITS: "off" });
	larkspur = await forum.aBrand();
});
afterAll(async () => {
	site.close();
	await forum?.close();
});

async function check(listener: RequestListener, path = "/kettle") {
	answer = listener;
	const found = await checkInstallation(await forum.context(larkspur.id, larkspur.owner), `${origin}${path}`);
	return found.map(({ verdict, sentence }) => `${verdict} ${sentence}`);
}

test.each<[string, RequestListener, string]>([
	["is not there", (_, response) => response.writeHead(404).end(), "wrong page-status"],
	[
		"leads elsewhere",
		(_, response) => response.writeHead(302, { Location: "/" }).end(),
		"hint page-redirect",
	],
	[
		"is a picture",
		(_, response) => response.writeHead(200, { "Content-Type": "image/png" }).end(),
		"wrong page-no-html",
	],
	[
		"never ends",
		(_, response) => {
			response.writeHead(200, { "Content-Type": "text/html" });
			const more = () => response.write("x".repeat(65_536), () => response.writable && setImmediate(more));
			more();
		},
		"hint page-too-large",
	],
	["breaks off", (request) => request.socket.destroy(), "hint page-connection"],
])("a page that %s", async (_, listener, finding) => {
	expect(await check(listener)).toContain(finding);
});

test("what a page lacks is told in one go, and nothing of it when it is put right", async () => {
	const { brand } = await forum.context(larkspur.id);
	const page =
		(policy: string): RequestListener =>
		(_, response) =>
			response
				.writeHead(200, { "Content-Type": "text/html", "Content-Security-Policy": policy })
				.end(
					`<script type="module" src="${brand.origin}/embed/v1.js"></script><folkmoot-discussion thread="kettle"></folkmoot-discussion>`,
				);
	expect(await check(page("default-src 'self'"))).toEqual([
		"right page-right",
		"wrong origin-missing",
		"right script-right",
		"right element-found",
		"wrong policy-lacks",
	]);
	await allowOrigin(await forum.context(larkspur.id, larkspur.owner), origin);
	expect(await check(page(`default-src 'self' ${brand.origin}`))).toEqual([
		"right page-right",
		"right origin-right",
		"right script-right",
		"right element-found",
		"right policy-right",
	]);
});
