import { listEarlyAccess } from "~/features/ambassadors/index.server";
import { earlyAccessCsv } from "~/http/ambassadors/early-access-csv";
import { loaderOf } from "~/http/loader-of.server";
import { requireOwner } from "~/http/require-owner.server";
import { sendFile } from "~/http/stewardship/send-file";

export const loader = loaderOf(async (ctx) => {
	requireOwner(ctx);
	const file = earlyAccessCsv(await listEarlyAccess(ctx));
	return sendFile(file, "text/csv", `early-access-${ctx.brand.slug}.csv`);
});
