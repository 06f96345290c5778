import { readTransparency, transparencyCsv } from "~/features/moderation/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { requireOwner } from "~/http/require-owner.server";
import { requirePeriod } from "~/http/stewardship/read-period";
import { sendFile } from "~/http/stewardship/send-file";

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	const { from, until, period } = requirePeriod(url.searchParams, ctx.now);
	const file = transparencyCsv(await readTransparency(ctx, period));
	return sendFile(file, "text/csv", `transparency-${ctx.brand.slug}-${from}-${until}.csv`);
});
