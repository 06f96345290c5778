import { openServices } from "~/open-services.server";
import type { Env } from "~/platform/env.server";
import { readSettings } from "../read-settings";
import { reasonOf } from "../reason-of";
import { releaseOnSignal } from "../release-on-signal";
import { checkAuditLog } from "./check-audit-log";
import { checkBrands } from "./check-brands";
import { checkClock } from "./check-clock";
import { checkDatabase } from "./check-database";
import { checkMail } from "./check-mail";
import { checkMigrations } from "./check-migrations";
import { checkPublicUrl } from "./check-public-url";
import { checkQueue } from "./check-queue";
import { checkStorage } from "./check-storage";
import { findDatabase } from "./find-database";
import { type Finding, fail, ok, type Verdict } from "./finding";

const UNCHECKED = "not checked, because of what failed above.";

/** Runs every check that can run, and lists what was found in a fixed order. It changes nothing. */
export async function examine(): Promise<Finding[]> {
	const findings: Finding[] = [];
	const check = async (name: string, look: () => Verdict | Promise<Verdict>) => {
		const verdict = await Promise.resolve()
			.then(look)
			.catch((error) => fail(`${reasonOf(error)}.`));
		findings.push({ name, ...verdict });
		return verdict.status !== "fail";
	};
	let env: Env | undefined;
	await check("settings", () => {
		env = readSettings();
		return ok(`usable; data lies in ${env.dataDir}.`);
	});
	if (env) await examineInstallation(env, check);
	return findings;
}

type Check = (name: string, look: () => Verdict | Promise<Verdict>) => Promise<boolean>;

async function examineInstallation(env: Env, check: Check) {
	const found = await findDatabase(env);
	const release = releaseOnSignal(async () => found.close());
	try {
		const { db, services, close } = await openServices({ ...env, logLevel: "silent" }, found.url ?? "");
		try {
			const answers = await check("database", () => found.problem ?? checkDatabase(services.pool, env));
			const needs = (met: boolean, look: () => Promise<Verdict>) => () => (met ? look() : fail(UNCHECKED));
			const migrated = await check(
				"migrations",
				needs(answers, () => checkMigrations(services.pool)),
			);
			await check(
				"audit log",
				needs(migrated, () => checkAuditLog(services.pool)),
			);
			await check(
				"queue",
				needs(answers, () => checkQueue(services.pool)),
			);
			await check(
				"clock",
				needs(answers, () => checkClock(services.pool)),
			);
			await check(
				"brands",
				needs(migrated, () => checkBrands(db, env)),
			);
			await check("mail", () => checkMail(services.mailer, env));
			await check("storage", () => checkStorage(services.storage));
			await check("public address", () => checkPublicUrl(env));
		} finally {
			await close();
		}
	} catch (error) {
		await check("data folder", () =>
			fail(`${reasonOf(error)}. Make DATA_DIR a folder that this user may write to.`),
		);
	} finally {
		await release();
	}
}
