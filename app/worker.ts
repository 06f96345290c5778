import { openDatabase } from "./open-database.server";
import { openServices } from "./open-services.server";
import { readEnv } from "./platform/env.server";
import { runWorker } from "./run-worker.server";

/** A worker of its own: works the queue and serves nothing. Start as many as there is work for. */
async function main() {
	const env = readEnv();
	const database = await openDatabase(env);
	const { db, services, close } = await openServices(env, database.url);
	const worker = await runWorker(db, services);
	process.stdout.write("The worker is ready.\n");
	const stop = async () => {
		await worker.stop().catch(() => {});
		await close();
		await database.close();
		process.exit(0);
	};
	process.once("SIGTERM", () => void stop());
	process.once("SIGINT", () => void stop());
}

main().catch((error: Error) => {
	process.stderr.write(`${error.message}\n`);
	process.exit(1);
});
