import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCluster } from "@db/embedded/open-cluster";
import { migrate } from "@db/migrate";
import pg from "pg";
import type { TestProject } from "vitest/node";

declare module "vitest" {
	interface ProvidedContext {
		clusterUrl: string;
	}
}

const TEMPLATE = "folkmoot_template";

/**
 * One real Postgres for the whole run: the server of TEST_DATABASE_URL (a role that may create databases), one started
 * from the programs in TEST_POSTGRES_BIN, else the embedded one; the latter two in a folder of their own. Migrated once into a template that every test file clones.
 */
export default async function setup(project: TestProject) {
	const given = process.env.TEST_DATABASE_URL;
	const folder = given ? null : mkdtempSync(join(tmpdir(), "folkmoot-test-"));
	// As root the server runs as `nobody`; Postgres before 16 leaves its working folder at start and needs the path.
	if (folder) chmodSync(folder, 0o755);
	const cluster = folder ? await openCluster(folder, { bin: process.env.TEST_POSTGRES_BIN }) : null;
	const url = given ?? (cluster as { url: string }).url;
	const admin = new pg.Client({ connectionString: url });
	await admin.connect();
	await admin.query(`drop database if exists ${TEMPLATE} with (force)`);
	await admin.query(`create database ${TEMPLATE}`);
	await migrate(withDatabase(url, TEMPLATE));
	const { rows } = await admin.query("show server_version");
	console.log(`Tests run on PostgreSQL ${rows[0].server_version}, Node ${process.version}.`);
	await admin.end();
	project.provide("clusterUrl", url);
	return async () => {
		await cluster?.close();
		if (folder) rmSync(folder, { recursive: true, force: true });
	};
}

export function withDatabase(url: string, name: string) {
	const next = new URL(url);
	next.pathname = `/${name}`;
	return next.toString();
}

export { TEMPLATE };
