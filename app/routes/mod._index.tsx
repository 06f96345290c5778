import { redirect } from "@remix-run/node";
import { queues } from "~/features/moderation/contract";
import { countQueues } from "~/features/moderation/index.server";
import { loaderOf } from "~/http/loader-of.server";

/** To the queue in which most waits. */
export const loader = loaderOf(async (ctx) => {
	const counts = await countQueues(ctx);
	const [fullest] = [...queues].sort((one, other) => counts[other] - counts[one]);
	throw redirect(`/mod/${fullest}`);
});
