import type pg from "pg";
import type { Env } from "~/platform/env.server";
import { reasonOf } from "../reason-of";
import { fail, ok, type Verdict } from "./finding";

const OLDEST = 15;

export async function checkDatabase(pool: pg.Pool, env: Env): Promise<Verdict> {
	const where = env.databaseUrl ? "at DATABASE_URL" : `embedded in ${env.dataDir}`;
	try {
		const { rows } = await pool.query<{ server_version_num: string }>("show server_version_num");
		const number = Number(rows[0]?.server_version_num);
		const version = `${Math.floor(number / 10_000)}.${number % 10_000}`;
		if (number < OLDEST * 10_000)
			return fail(`Postgres ${version} ${where} is too old. Use version ${OLDEST} or newer.`);
		return ok(`Postgres ${version} answers, ${where}.`);
	} catch (error) {
		return fail(
			`it does not answer (${reasonOf(error)}). Check that it runs and that DATABASE_URL is right.`,
		);
	}
}
