import { openCluster } from "@db/embedded/open-cluster";
import type { Env } from "./platform/env.server";

export interface OpenDatabase {
	url: string;
	/** False when another server already works on the same embedded database. */
	claimForServer(): Promise<boolean>;
	close(): Promise<void>;
}

/** The Postgres of `DATABASE_URL`, or the embedded one in `DATA_DIR`. */
export async function openDatabase(env: Env): Promise<OpenDatabase> {
	if (env.databaseUrl)
		return { url: env.databaseUrl, claimForServer: async () => true, close: async () => {} };
	return openCluster(env.dataDir);
}
