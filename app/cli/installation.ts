import type { Database } from "@db/connect";
import { migrate, pendingMigrations } from "@db/migrate";
import { type OpenDatabase, openDatabase } from "~/open-database.server";
import { openServices } from "~/open-services.server";
import type { Env } from "~/platform/env.server";
import type { Services } from "~/platform/services";
import { note } from "./print";
import { readSettings } from "./read-settings";
import { reasonOf } from "./reason-of";
import { Refusal } from "./refusal";
import { releaseOnSignal } from "./release-on-signal";

export interface Installation {
	readonly env: Env;
	readonly db: Database;
	readonly services: Services;
	readonly now: Date;
}

/** Opens the database alone. It is closed in any case, so that an embedded one that nobody else uses stops. */
export async function withDatabase<T>(work: (opened: { env: Env; url: string }) => Promise<T>): Promise<T> {
	const env = readSettings();
	const database = await open(env);
	const close = releaseOnSignal(() => database.close());
	try {
		return await work({ env, url: database.url });
	} finally {
		await close();
	}
}

const open = (env: Env): Promise<OpenDatabase> =>
	openDatabase(env).catch((error) => {
		throw new Refusal(`The database in ${env.dataDir} could not be opened: ${reasonOf(error)}`);
	});

/** Opens what commands need, on tables as this version expects them. */
export const withInstallation = <T>(work: (installation: Installation) => Promise<T>): Promise<T> =>
	withDatabase(async ({ env, url }) => {
		const { db, services, close } = await openServices({ ...env, logLevel: "silent" }, url);
		try {
			await requireMigrated(env, services, url);
			return await work({ env, db, services, now: new Date() });
		} finally {
			await close();
		}
	});

/** An embedded database belongs to this installation alone; another one may serve processes of an older version. */
async function requireMigrated(env: Env, { pool }: Services, url: string) {
	const pending = await pendingMigrations(pool);
	if (pending.length === 0) return;
	if (env.databaseUrl)
		throw new Refusal(
			`The database lacks ${pending.length} migrations (${pending.join(", ")}). Run: npm run --silent folkmoot -- migrate`,
		);
	await migrate(url);
	note(`Applied ${pending.length} migrations to the embedded database.`);
}
