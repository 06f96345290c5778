import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { migrate } from "@db/migrate";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { seedDemoIfEmpty } from "./demo/seed-demo.server";
import { createBrandDirectory } from "./features/brands/brand-directory.server";
import { createOriginDirectory } from "./features/embed/origin-directory.server";
import { createVisitBook } from "./features/standing/index.server";
import { createHttpServer } from "./http/create-server.server";
import { createDirectPages } from "./http/direct-pages.server";
import { createDirectResources } from "./http/direct-resources.server";
import { createEmbedStreams } from "./http/embed-streams.server";
import { openDatabase } from "./open-database.server";
import { openServices } from "./open-services.server";
import { readEnv } from "./platform/env.server";
import { listenForPageChanges } from "./platform/pages/listen.server";
import { runWorker } from "./run-worker.server";

/** A step of the way out may hang where the database is gone; all of them together stay under 20 s. */
const within = (milliseconds: number, step: Promise<unknown> | undefined) =>
	Promise.race([step?.catch(() => {}), sleep(milliseconds)]);

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

/**
 * V8 lets a heap grow to four times what lives in it before it cleans up, by the machine's memory: on a large one a
 * small forum would take a quarter of a gigabyte for garbage.
 */
setFlagsFromString("--heap-growing-percent=150");

/** Starts everything that one process needs, and stops it in the reverse order. */
async function main() {
	const env = readEnv();
	const started = Date.now();
	say(
		env.databaseUrl
			? "Connecting to the database of DATABASE_URL …"
			: `Starting the embedded database in ${env.dataDir} …`,
	);
	const database = await openDatabase(env);
	if (!(await database.claimForServer())) {
		await database.close();
		throw new Error(
			`Another Folkmoot server already runs on ${env.dataDir}. Stop it first, or give this one another DATA_DIR or a DATABASE_URL.`,
		);
	}
	const done = await migrate(database.url);
	if (done.length > 0) say(`Applied ${done.length} migrations.`);
	const { db, services, close } = await openServices(env, database.url);
	const signIns = env.demo ? await seedDemoIfEmpty(db, services, say) : null;
	const stopListening = listenForPageChanges(database.url, services.pages, services.log);
	const worker = env.worker === "in-process" ? await runWorker(db, services) : null;

	let stopping = false;
	const remix = env.mode === "development" ? await developmentHandler() : await productionHandler();
	const streams = createEmbedStreams(services.pages);
	const visits = createVisitBook(db, services.log);
	const server = createHttpServer({
		db,
		services,
		brands: createBrandDirectory(db, env, services.pages),
		origins: createOriginDirectory(db, services.pages),
		streams,
		visits,
		...remix,
		isStopping: () => stopping,
	});
	await new Promise<void>((listening, fail) => {
		server.once("error", fail);
		server.listen({ port: env.port, host: env.host }, listening);
	});
	const { port } = server.address() as { port: number };
	say(
		`\nFolkmoot is ready after ${((Date.now() - started) / 1000).toFixed(1)} s: ${env.publicUrl.protocol}//${env.publicUrl.hostname}:${port}`,
	);
	if (signIns) say(signIns);

	const stop = async (signal: string) => {
		if (stopping) return;
		stopping = true;
		services.log.info({ signal }, "stopping");
		const idle = new Promise<void>((closed) => server.close(() => closed()));
		streams.close();
		server.closeIdleConnections();
		await within(8_000, idle);
		server.closeAllConnections();
		await within(1_000, visits.flush());
		await within(5_000, worker?.stop());
		await within(1_000, stopListening());
		await within(2_000, close());
		await within(3_000, database.close());
		process.exit(0);
	};
	process.on("SIGTERM", () => void stop("SIGTERM"));
	process.on("SIGINT", () => void stop("SIGINT"));
	process.on("unhandledRejection", (error) =>
		services.log.error({ error: String((error as Error)?.stack ?? error) }, "an error nobody waited for"),
	);
}

async function productionHandler() {
	const build = (await import(
		pathToFileURL(join(import.meta.dirname, "server", "index.js")).href
	)) as ServerBuild;
	const remix = createRequestHandler(build, "production");
	return {
		remix,
		directPages: createDirectPages(build),
		directResources: createDirectResources(build),
		assets: join(import.meta.dirname, "client"),
	};
}

async function developmentHandler() {
	const { createServer } = await import("vite");
	const vite = await createServer({ server: { middlewareMode: true } });
	const remix: ReturnType<typeof createRequestHandler> = async (request, context) => {
		const build = await vite.ssrLoadModule("virtual:remix/server-build");
		return createRequestHandler(build as never, "development")(request, context);
	};
	return { remix, directPages: null, directResources: null, assets: null, middleware: vite.middlewares };
}

main().catch((error: Error) => {
	process.stderr.write(`${error.message}\n`);
	process.exit(1);
});
