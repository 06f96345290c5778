import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/moderation/index.server";
import { actionOf } from "~/http/action-of.server";
import { decideBatch, undoBatch } from "~/http/desk/decide-batch.server";
import { loadQueue } from "~/http/desk/load-queue.server";
import { queueIn } from "~/http/desk/next-case.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import deskStyles from "~/styles/desk.css?url";
import { QueuePage } from "~/ui/desk/QueuePage";
import { failureOf } from "~/ui/failure-of";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: deskStyles }];

/** The queue that the batch was chosen from, with what became of it above. */
export const loader = loaderOf(async (ctx, { url }) =>
	loadQueue(ctx, queueIn({ queue: url.searchParams.get("queue") }), url),
);

export const action = actionOf(async (ctx, { fields }) => {
	requireStaff(ctx.actor);
	return { batch: await (fields.undo ? undoBatch(ctx, fields) : decideBatch(ctx, fields)) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Batch() {
	const given = useActionData<typeof action>();
	const batch = given && "batch" in given ? given.batch : null;
	return <QueuePage {...useLoaderData<typeof loader>()} batch={batch} failure={failureOf(given)} />;
}
