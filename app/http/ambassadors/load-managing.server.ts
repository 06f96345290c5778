import {
	listApplications,
	listTerms,
	readProgramme,
	requireManager,
} from "~/features/ambassadors/index.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";

/** Who wants in, who is in, and whose term ends. Without a programme there is only the way to switch it on. */
export async function loadManaging(ctx: Context, url: URL) {
	requireManager(ctx);
	const programme = await readProgramme(ctx);
	const { enabled } = programme;
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("ambassadors:admin.title"),
		programme,
		applications: enabled ? await listApplications(ctx, programme) : [],
		terms: enabled ? await listTerms(ctx, programme) : [],
		saved: url.searchParams.has("saved"),
		renewed: Number(url.searchParams.get("renewed") ?? -1),
	};
}
