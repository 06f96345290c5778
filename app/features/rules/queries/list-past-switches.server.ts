import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { isStaff } from "~/platform/identity";
import type { SwitchView } from "./list-switches.server";

const MOST = 20;

/** Switches that are over, the newest first; `endedAt` is when it really ended. Staff only. */
export async function listPastSwitches(ctx: Context): Promise<(SwitchView & { endedAt: Date })[]> {
	if (!isStaff(ctx.actor)) throw new DomainError("forbidden", "errors:not-allowed");
	return ctx.db
		.selectFrom("crisisSwitch as past")
		.innerJoin("member", (join) =>
			join.onRef("member.brandId", "=", "past.brandId").onRef("member.id", "=", "past.startedBy"),
		)
		.leftJoin("category", (join) =>
			join.onRef("category.brandId", "=", "past.brandId").onRef("category.id", "=", "past.categoryId"),
		)
		.leftJoin("thread", (join) =>
			join.onRef("thread.brandId", "=", "past.brandId").onRef("thread.id", "=", "past.threadId"),
		)
		.select(["past.id", "past.kind", "past.categoryId", "past.threadId", "past.amount", "past.reason"])
		.select(["past.endsAt", "past.startedAt", "member.displayName as startedBy"])
		.select(["category.name as categoryName", "thread.title as threadTitle"])
		.select((eb) => eb.fn.coalesce("past.endedAt", "past.endsAt").as("endedAt"))
		.where("past.brandId", "=", ctx.brand.id)
		.where((eb) => eb.or([eb("past.endedAt", "is not", null), eb("past.endsAt", "<=", ctx.now)]))
		.orderBy("past.id", "desc")
		.limit(MOST)
		.execute();
}
