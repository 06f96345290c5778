import { randomBytes } from "node:crypto";
import { connect } from "@db/connect";
import pg from "pg";
import { inject } from "vitest";
import { TEMPLATE, withDatabase } from "./cluster";

/** A migrated database of one's own, cloned from the template. */
export async function testDatabase() {
	const clusterUrl = inject("clusterUrl");
	const name = `test_${randomBytes(6).toString("hex")}`;
	const admin = new pg.Client({ connectionString: clusterUrl });
	await admin.connect();
	// Cloning needs the template free of connections: test files that clone at the same time take turns.
	await admin.query("select pg_advisory_lock(7400)");
	await admin.query(`create database ${name} template ${TEMPLATE}`);
	await admin.end();
	const url = withDatabase(clusterUrl, name);
	return { url, ...connect(url) };
}
