import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "../migrate";
import { openCluster } from "./open-cluster";

/** Gives `use` the address of a migrated database that is gone afterwards. */
export async function withThrowawayDatabase(use: (url: string) => unknown) {
	const folder = await mkdtemp(join(tmpdir(), "folkmoot-schema-"));
	await chmod(folder, 0o755);
	const cluster = await openCluster(folder);
	try {
		await migrate(cluster.url);
		await use(cluster.url);
	} finally {
		await cluster.close();
		await rm(folder, { recursive: true, force: true });
	}
}
