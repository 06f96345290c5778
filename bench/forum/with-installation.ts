import type { Installation } from "~/cli/installation";
import { openServices } from "~/open-services.server";
import { readEnv } from "~/platform/env.server";

/** Opens a database as a process of the forum would, for as long as `work` lasts. */
export async function withInstallation<T>(
	url: string,
	folder: string,
	work: (installation: Installation) => Promise<T>,
) {
	const env = readEnv({
		NODE_ENV: "production",
		DATABASE_URL: url,
		DATA_DIR: `${folder}/server`,
		LOG_LEVEL: "silent",
	});
	const { db, services, close } = await openServices(env, url);
	try {
		return await work({ env, db, services, now: new Date() });
	} finally {
		await close();
	}
}
