import type { Context } from "~/platform/context";

interface Setting {
	/** Whether the brand gives points. */
	enabled: boolean;
	/** Whether it shows who has most of them. */
	boards: boolean;
	/** Whether people are thanked in its name, and a person of the week named. */
	thanks: boolean;
	/** When its past was counted last; null for never. */
	countedAt: Date | null;
}

export async function readSetting({ db, brand }: Pick<Context, "db" | "brand">): Promise<Setting> {
	const row = await db
		.selectFrom("standingSetting")
		.select(["enabled", "boards", "thanks", "countedAt"])
		.where("brandId", "=", brand.id)
		.executeTakeFirst();
	return row ?? { enabled: true, boards: true, thanks: true, countedAt: null };
}
