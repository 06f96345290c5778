import { json } from "@remix-run/node";
import { queues } from "~/features/moderation/contract";
import { countQueues, lookAtQueue } from "~/features/moderation/index.server";
import { presenceOf } from "~/http/desk/presence";
import { loaderOf } from "~/http/loader-of.server";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import { countText } from "~/ui/desk/count-text";

/** What changes while a page of the desk is open: how much waits, who has which case, who has the open one. */
export const loader = loaderOf(async (ctx, { url }) => {
	const queue = queues.find((one) => one === url.searchParams.get("queue"));
	const caseId = parseInput(id.catch(0), url.searchParams.get("case"));
	const [counts, seen] = await Promise.all([
		countQueues(ctx),
		lookAtQueue(ctx, { queue: queue ?? null, caseId }),
	]);
	const open = seen.find((one) => one.id === caseId) ?? null;
	if (caseId && !open) throw new DomainError("not-found", "errors:case.gone");
	const listed = seen.filter((one) => one.queue === queue && one.state === "open");
	const t = translator(ctx.locale);
	const held = listed.filter(({ leasedBy, leasedByMe }) => leasedBy !== null && !leasedByMe);
	return json(
		{
			counts: Object.fromEntries(queues.map((one) => [one, countText(counts[one])])),
			listed: listed.map((one) => one.id),
			holders: Object.fromEntries(held.map((one) => [one.id, t("desk:held-by", { name: one.leasedBy })])),
			open: open ? presenceOf(open, t) : null,
		},
		{ headers: { "Cache-Control": "no-store" } },
	);
});
