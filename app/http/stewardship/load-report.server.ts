import { listReasons, readTransparency, reasonLabel } from "~/features/moderation/index.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import { readPeriod } from "./read-period";

/** Everything that the page of the transparency report shows. */
export async function loadReport(ctx: Context, { searchParams }: URL) {
	const chosen = readPeriod(searchParams, ctx.now);
	const [report, reasons] = await Promise.all([
		readTransparency(ctx, chosen.period),
		listReasons(ctx, { withArchived: true }),
	]);
	const named = reasons.map((reason) => ({
		code: reason.code,
		name: reasonLabel(reason, ctx.locale),
		isUsed: reason.archivedAt === null,
	}));
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("stewardship:transparency-title"),
		...chosen,
		report,
		names: Object.fromEntries(named.map(({ code, name }) => [code, name])),
		choices: named.filter(({ isUsed }) => isUsed),
		order: orderIn(searchParams),
	};
}

/** What was just entered, as the redirect names it. */
function orderIn(query: URLSearchParams) {
	const reference = query.get("order") ?? "";
	const caseId = parseInput(id.catch(0), query.get("case"));
	return /^[A-Z0-9-]{4,20}$/.test(reference) && caseId > 0 ? { reference, caseId } : null;
}
