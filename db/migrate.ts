import { runMigrations as migrateQueue } from "graphile-worker";
import { Kysely, PostgresDialect } from "kysely";
import { type MigrationResult, Migrator } from "kysely/migration";
import pg from "pg";
import { grantApplicationRole } from "./application-role";
import { migrations } from "./migrations";

const migrator = (pool: pg.Pool) =>
	new Migrator({
		db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }),
		provider: { getMigrations: async () => migrations },
	});

function connect(url: string) {
	const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 5_000 });
	pool.on("error", () => {});
	pool.on("connect", (client) => client.on("error", () => {}));
	return pool;
}

/** Brings the queue's and our own tables up to date. Several processes may call it at once: the library locks. */
export async function migrate(url: string): Promise<MigrationResult[]> {
	const pool = connect(url);
	try {
		await migrateQueue({ pgPool: pool });
		const { error, results = [] } = await migrator(pool).migrateToLatest();
		if (error) throw error;
		await grantApplicationRole(pool);
		return results;
	} finally {
		await pool.end();
	}
}

/** Names of migrations that this version has and the database lacks. */
export async function pendingMigrations(pool: pg.Pool): Promise<string[]> {
	const { rows } = await pool
		.query<{ name: string }>("select name from kysely_migration")
		.catch((error: { code?: string }) => {
			if (error.code === "42P01") return { rows: [] as { name: string }[] };
			throw error;
		});
	const done = new Set(rows.map(({ name }) => name));
	return Object.keys(migrations).filter((name) => !done.has(name));
}
