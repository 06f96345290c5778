import { acknowledgeWarning } from "~/features/moderation/index.server";
import { resourceActionOf } from "~/http/action-of.server";
import { backTo } from "~/http/back-to";

/** The member says that the warning was read. */
export const action = resourceActionOf(async (ctx, { fields }) => {
	await acknowledgeWarning(ctx);
	return backTo(fields, "/decisions");
});
