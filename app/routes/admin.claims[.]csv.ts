import { claimsCsv } from "~/features/rewards/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { requireOwner } from "~/http/require-owner.server";
import { sendFile } from "~/http/stewardship/send-file";

export const loader = loaderOf(async (ctx) => {
	requireOwner(ctx);
	return sendFile(await claimsCsv(ctx), "text/csv", `claims-${ctx.brand.slug}.csv`);
});
