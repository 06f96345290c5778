import { defineJob } from "~/platform/events/subscriptions";

/** Files are shared by all brands that were given the same picture. */
export const dropFile = defineJob<{ brandId: number; contentHash: string }>(
	"members.drop-file",
	async ({ db, services }, { contentHash }) => {
		const used = await db
			.selectFrom("upload")
			.select("id")
			.where("contentHash", "=", contentHash)
			.executeTakeFirst();
		if (!used) await services.storage.drop(contentHash);
	},
);
