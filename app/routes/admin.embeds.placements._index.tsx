import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newPlacement } from "~/features/embed/contract";
import {
	listPlacements,
	readRemappings,
	remapPlacements,
	savePlacement,
} from "~/features/embed/index.server";
import { listCategories } from "~/features/threads/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import adminStyles from "~/styles/admin.css?url";
import { EmbedsPage } from "~/ui/embed/EmbedsPage";
import { PlacementForm } from "~/ui/embed/PlacementForm";
import { PlacementSearch } from "~/ui/embed/PlacementSearch";
import { PlacementTable } from "~/ui/embed/PlacementTable";
import { RemapForm } from "~/ui/embed/RemapForm";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	const search = (url.searchParams.get("q") ?? "").trim().slice(0, 200);
	const cursor = url.searchParams.get("cursor");
	const { items, nextCursor } = await listPlacements(ctx, { limit: 50, search, cursor });
	const categories = await listCategories(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("embed:way.placements"),
		placements: items,
		nextCursor,
		search,
		categories: categories.map(({ slug, name }) => ({ slug, name })),
		saved: ["saved", "removed", "remapped"].find((name) => url.searchParams.has(name)) ?? null,
		count: Number(url.searchParams.get("remapped")) || 0,
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	if (fields.remap !== undefined) {
		const count = await remapPlacements(ctx, readRemappings(String(fields.remap)));
		return redirect(`/admin/embeds/placements?remapped=${count}`, 303);
	}
	await savePlacement(ctx, parseInput(newPlacement, fields));
	return redirect("/admin/embeds/placements?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Placements() {
	const { title, placements, nextCursor, search, categories, saved, count } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<EmbedsPage
			title={title}
			text={t("embed:placement.none-yet")}
			saved={saved === "saved"}
			failure={failure}
		>
			{saved === "removed" || saved === "remapped" ? (
				<p className="notice good" role="status">
					{saved === "removed" ? t("embed:placement.removed") : t("embed:placement.remapped", { count })}
				</p>
			) : null}
			<PlacementSearch search={search} />
			<PlacementTable rows={placements} search={search} nextCursor={nextCursor} />
			<PlacementForm
				title={t("embed:placement.new")}
				categories={categories}
				failure={failure?.values.remap === undefined ? failure : null}
			/>
			<RemapForm failure={failure?.values.remap === undefined ? null : failure} />
		</EmbedsPage>
	);
}
