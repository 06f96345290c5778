import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { DB } from "./schema";

export type Database = Kysely<DB>;

const INT8 = 20;

export interface Connection {
	db: Database;
	pool: pg.Pool;
}

/** Opens the one pool of this process. Ids are bigint in Postgres and numbers here: they stay far below 2^53. */
export function connect(url: string, { max = 10, onError = (_error: Error) => {} } = {}): Connection {
	const pool = new pg.Pool({
		connectionString: url,
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
	pool.on("connect", (client) => client.on("error", onError));
	const db = new Kysely<DB>({
		dialect: new PostgresDialect({ pool }),
		plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
	});
	return { db, pool };
}
