import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newPlacement } from "~/features/embed/contract";
import {
	readRemappings,
	remapPlacements,
	removePlacement,
	savePlacement,
} from "~/features/embed/index.server";
import { actionOf } from "~/http/action-of.server";
import { loadPlacement } from "~/http/embeds/load-placement.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { parseInput } from "~/platform/parse-input";
import adminStyles from "~/styles/admin.css?url";
import { EmbedsPage } from "~/ui/embed/EmbedsPage";
import { PlacementForm } from "~/ui/embed/PlacementForm";
import { PlacementMoves } from "~/ui/embed/PlacementMoves";
import { PlacementWays } from "~/ui/embed/PlacementWays";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { params }) => {
	requireOwner(ctx);
	return loadPlacement(ctx, params.key ?? "");
});

export const action = actionOf(async (ctx, { params, fields }) => {
	requireOwner(ctx);
	const key = params.key ?? "";
	if (fields.remove !== undefined) {
		await removePlacement(ctx, key);
		return redirect("/admin/embeds/placements?removed", 303);
	}
	if (fields.rename !== undefined) {
		await remapPlacements(ctx, readRemappings(`${key}\t${String(fields.rename)}`));
		return redirect("/admin/embeds/placements?remapped=1", 303);
	}
	await savePlacement(ctx, parseInput(newPlacement, { ...fields, key }));
	return redirect("/admin/embeds/placements?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function OnePlacement() {
	const { title, placement, category, categories, thread } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<EmbedsPage title={title} failure={failure}>
			<PlacementWays address={placement.address} thread={thread} />
			<PlacementForm
				title={t("embed:placement.change")}
				categories={categories}
				failure={failure?.values.rename === undefined ? failure : null}
				placement={{ ...placement, category }}
			/>
			<PlacementMoves failure={failure?.values.rename === undefined ? null : failure} />
		</EmbedsPage>
	);
}
