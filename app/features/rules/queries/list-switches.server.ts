import type { Context } from "~/platform/context";
import type { RunningSwitch } from "../screening/types";

export interface SwitchView extends RunningSwitch {
	categoryName: string | null;
	threadTitle: string | null;
	startedBy: string;
	startedAt: Date;
}

/** What is switched on now, for the whole brand or, with a place, what holds there. Banners and the desk show it. */
export async function listSwitches(
	ctx: Context,
	place: { categoryId: number | null; threadId: number | null } | null = null,
): Promise<SwitchView[]> {
	return ctx.db
		.selectFrom("crisisSwitch as running")
		.innerJoin("member", (join) =>
			join.onRef("member.brandId", "=", "running.brandId").onRef("member.id", "=", "running.startedBy"),
		)
		.leftJoin("category", (join) =>
			join.onRef("category.brandId", "=", "running.brandId").onRef("category.id", "=", "running.categoryId"),
		)
		.leftJoin("thread", (join) =>
			join.onRef("thread.brandId", "=", "running.brandId").onRef("thread.id", "=", "running.threadId"),
		)
		.select([
			"running.id",
			"running.kind",
			"running.categoryId",
			"running.threadId",
			"running.amount",
			"running.reason",
			"running.endsAt",
			"running.startedAt",
			"category.name as categoryName",
			"thread.title as threadTitle",
			"member.displayName as startedBy",
		])
		.where("running.brandId", "=", ctx.brand.id)
		.where("running.endedAt", "is", null)
		.where("running.endsAt", ">", ctx.now)
		.$if(place !== null, (query) =>
			query.where((eb) =>
				eb.and([
					eb.or([
						eb("running.categoryId", "is", null),
						eb("running.categoryId", "=", place?.categoryId ?? 0),
					]),
					eb.or([eb("running.threadId", "is", null), eb("running.threadId", "=", place?.threadId ?? 0)]),
				]),
			),
		)
		.orderBy("running.endsAt")
		.orderBy("running.id")
		.execute();
}
