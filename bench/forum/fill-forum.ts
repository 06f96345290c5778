import { migrate } from "@db/migrate";
import { load } from "@db/seeds/load";
import { sql } from "kysely";
import { say } from "../say";
import { type Founded, foundForum } from "./found-forum";
import type { ForumSize } from "./open-forum";
import { withInstallation } from "./with-installation";

/** Migrates an empty database and loads a forum into it. */
export async function fillForum(url: string, folder: string, size: ForumSize): Promise<Founded> {
	say(
		`Loading ${size.threads} threads with ${size.posts} posts into ${folder}; later runs find them there …`,
	);
	await migrate(url);
	return withInstallation(url, folder, async (installation) => {
		const founded = await foundForum(installation);
		const { db, now } = installation;
		const { seconds } = await load(db, { brandId: founded.brandId, ...size, now });
		say(`Loaded in ${seconds.toFixed(1)} s.`);
		// What Postgres would otherwise do a minute later, in the middle of a round.
		await sql`vacuum (freeze, analyze)`.execute(db);
		return founded;
	});
}
