import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { prepareMarked } from "./prepare-marked";
import type { DB } from "./schema";

export type Database = Kysely<DB>;

const INT8 = 20;

export interface Connection {
	db: Database;
	pool: pg.Pool;
}

/** The same database, with every connection in a role from its first statement on. */
function actingAs(url: string, role: string): string {
	const acting = new URL(url);
	const options = [acting.searchParams.get("options"), `-c role=${role}`].filter(Boolean).join(" ");
	acting.searchParams.set("options", options);
	return acting.href;
}

/** Opens the one pool of this process. Ids are bigint in Postgres and numbers here: they stay far below 2^53. */
export function connect(
	url: string,
	{ max = 10, role = null as string | null, onError = (_error: Error) => {} } = {},
): Connection {
	const pool = new pg.Pool({
		connectionString: role === null ? url : actingAs(url, role),
		max,
		connectionTimeoutMillis: 5_000,
		idleTimeoutMillis: 60_000,
		statement_timeout: 20_000,
		application_name: "folkmoot",
		types: {
			getTypeParser: (oid: number, format?: "text" | "binary") =>
				oid === INT8 && format !== "binary" ? Number : pg.types.getTypeParser(oid, format as "text"),
		},
	});
	pool.on("error", onError);
	pool.on("connect", (client) => {
		client.on("error", onError);
		prepareMarked(client);
	});
	const db = new Kysely<DB>({
		dialect: new PostgresDialect({ pool }),
		plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
	});
	return { db, pool };
}
