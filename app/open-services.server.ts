import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { APPLICATION_ROLE, canActAs } from "@db/application-role";
import { connect } from "@db/connect";
import pg from "pg";
import { readSessionOwner } from "./features/members/index.server";
import { features } from "./features.server";
import type { Env } from "./platform/env.server";
import { collectSubscriptions } from "./platform/events/subscriptions";
import { createRateLimits } from "./platform/limits/rate-limits.server";
import { createLogger } from "./platform/logger.server";
import { createMailer } from "./platform/mail/mailer.server";
import { createPageCache } from "./platform/pages/page-cache.server";
import type { Services } from "./platform/services";
import { createSessions } from "./platform/session/sessions.server";
import { createFolderStorage } from "./platform/storage/storage.server";

/**
 * Connections for rate limits alone. What is counted inside a transaction stays counted when it fails; and of a pool
 * shared with the transactions, as many of them as it has connections would wait for one more for ever.
 */
const COUNTING = 2;

/** The role that owns nothing, where this database has it. */
async function findApplicationRole(databaseUrl: string): Promise<string | null> {
	const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: 5_000 });
	try {
		return (await canActAs(pool)) ? APPLICATION_ROLE : null;
	} catch {
		// No database to ask: the server answers 503 until there is one, and says so in /readyz.
		return null;
	} finally {
		await pool.end();
	}
}

/** Opens what a process needs once: pool, mailer, storage, caches. */
export async function openServices(env: Env, databaseUrl: string) {
	await mkdir(env.dataDir, { recursive: true });
	const log = createLogger(env.logLevel);
	const role = await findApplicationRole(databaseUrl);
	const onError = (error: Error) => log.warn({ reason: error.message }, "a database connection broke");
	const { db, pool } = connect(databaseUrl, { role, max: env.databasePool, onError });
	const counting = connect(databaseUrl, { role, max: COUNTING, onError }).pool;
	const services: Services = {
		env,
		pool,
		log,
		pages: createPageCache({ enabled: env.pageCache }),
		limits: createRateLimits(counting, { enabled: env.rateLimits }),
		storage: createFolderStorage(join(env.dataDir, "uploads")),
		mailer: createMailer({ smtpUrl: env.smtpUrl, from: env.mailFrom, folder: join(env.dataDir, "mail") }),
		sessions: createSessions(db, (idHash) => readSessionOwner(pool, idHash), {
			secure: env.publicUrl.protocol === "https:",
		}),
		subscriptions: collectSubscriptions(features),
	};
	const close = async () => {
		await Promise.all([pool.end(), counting.end()]);
	};
	return { db, services, databaseUrl, close };
}
