import { freePort } from "@db/embedded/cluster-files";
import type { Cleanup } from "../cleanup";
import { copyForum } from "../forum/copy-forum";
import { openForum } from "../forum/open-forum";
import type { Options } from "../options";
import { say } from "../say";
import { startApp } from "../servers/start-app";
import { attendLater } from "./attend-later";
import { focusComposer } from "./focus-composer";
import { installPeers } from "./install-peers";
import { drawsUnderStrictPolicy } from "./load-page";
import { measureAnswers } from "./measure-answers";
import { measureLoads } from "./measure-loads";
import { openBrowser } from "./open-browser";
import { openHostSite } from "./open-host-site";
import { placeDiscussion } from "./place-discussion";
import { printWidget } from "./print-widget";
import { servePeers } from "./serve-peers";
import { showCounts } from "./show-counts";

const SIZE = { threads: 2_000, posts: 50_000, longestThread: 1_000 };
const subjects = ["folkmoot", "artalk", "waline", "giscus"] as const;

/** What a page pays for a discussion of 20 posts, beside other widgets, and what its JSON costs the server. */
export async function runWidget(options: Options, cleanup: Cleanup): Promise<boolean> {
	const packages = await installPeers();
	const forum = await copyForum(await openForum(SIZE, cleanup), cleanup);
	const port = await freePort();
	const { comments, ...key } = await placeDiscussion(forum, `http://127.0.0.1:${port}`);
	say("Starting servers …");
	const base = { databaseUrl: forum.url, folder: forum.folder };
	const app = await startApp({ ...base, pageCache: "on", worker: "in-process" }, cleanup);
	const peers = await servePeers(packages, comments, cleanup);
	const site = await openHostSite({ forum: app.origin, peers, port, ...key }, cleanup);
	const browser = await openBrowser(cleanup);
	const loads = await measureLoads(browser, site, subjects, options.rounds * 5);
	const drawsStrictly = new Map<string, boolean>();
	for (const name of subjects) drawsStrictly.set(name, await drawsUnderStrictPolicy(browser, site, name));
	const composer = await focusComposer(browser, site);
	const counts = await showCounts(browser, site);
	const later = await attendLater(browser, site);
	// It would take its share of the machine.
	await browser.close();
	const uncached = await startApp({ ...base, pageCache: "off", worker: "off" }, cleanup);
	const answers = await measureAnswers({ app, uncached, origin: site.origin }, options, cleanup);
	const measured = {
		loads,
		drawsStrictly: Object.fromEntries(drawsStrictly),
		composer,
		counts,
		later,
		...answers,
	};
	if (options.json) process.stdout.write(`${JSON.stringify(measured)}\n`);
	else printWidget(measured);
	return true;
}
