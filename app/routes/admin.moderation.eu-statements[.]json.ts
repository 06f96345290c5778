import { listEuStatements } from "~/features/moderation/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { requireOwner } from "~/http/require-owner.server";
import { requirePeriod } from "~/http/stewardship/read-period";
import { sendFile } from "~/http/stewardship/send-file";

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	const { from, until, period } = requirePeriod(url.searchParams, ctx.now);
	const statements = await listEuStatements(ctx, period);
	const name = `eu-statements-${ctx.brand.slug}-${from}-${until}.json`;
	return sendFile(JSON.stringify({ statements }, null, 2), "application/json", name);
});
