import { access } from "node:fs/promises";
import { join } from "node:path";
import { clusterFolder } from "@db/embedded/cluster-files";
import { openDatabase } from "~/open-database.server";
import type { Env } from "~/platform/env.server";
import { reasonOf } from "../reason-of";
import { fail, type Verdict } from "./finding";

interface Found {
	url: string | null;
	problem: Verdict | null;
	close(): Promise<void>;
}

/** Opens the database where there is one. Opening an embedded one would make it; a doctor only looks. */
export async function findDatabase(env: Env): Promise<Found> {
	if (!env.databaseUrl && !(await hasCluster(env.dataDir)))
		return missing(
			`there is none in ${env.dataDir} yet. Start the server or run the command migrate; or set DATA_DIR or DATABASE_URL.`,
		);
	try {
		return { ...(await openDatabase(env)), problem: null };
	} catch (error) {
		return missing(`${reasonOf(error)} See ${join(env.dataDir, "postgres.log")}.`);
	}
}

const missing = (sentence: string): Found => ({ url: null, problem: fail(sentence), close: async () => {} });

const hasCluster = (dataDir: string) =>
	access(join(clusterFolder(dataDir), "PG_VERSION")).then(
		() => true,
		() => false,
	);
