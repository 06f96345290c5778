import { readTransparency } from "~/features/moderation/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { requireOwner } from "~/http/require-owner.server";
import { requirePeriod } from "~/http/stewardship/read-period";
import { sendFile } from "~/http/stewardship/send-file";

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	const { from, until, period } = requirePeriod(url.searchParams, ctx.now);
	const file = JSON.stringify(await readTransparency(ctx, period), null, 2);
	return sendFile(file, "application/json", `transparency-${ctx.brand.slug}-${from}-${until}.json`);
});
