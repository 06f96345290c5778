import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newPlacement, origin as originContract } from "~/features/embed/contract";
import {
	allowOrigin,
	forbidOrigin,
	listOrigins,
	listPlacements,
	savePlacement,
} from "~/features/embed/index.server";
import { listCategories } from "~/features/threads/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { translator } from "~/platform/i18n/translate";
import { parseField, parseInput } from "~/platform/parse-input";
import adminStyles from "~/styles/admin.css?url";
import { AdminPage } from "~/ui/AdminPage";
import { OriginPanel } from "~/ui/embed/OriginPanel";
import { PlacementForm } from "~/ui/embed/PlacementForm";
import { PlacementTable } from "~/ui/embed/PlacementTable";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	const categories = await listCategories(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("embed:embeds-title"),
		origins: (await listOrigins(ctx)).map(({ origin }) => origin),
		placements: await listPlacements(ctx, { limit: 100 }),
		categories: categories.map(({ slug, name }) => ({ slug, name })),
		saved: url.searchParams.has("saved"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	if (fields.place !== undefined) await savePlacement(ctx, parseInput(newPlacement, fields));
	else if (fields.forbid !== undefined)
		await forbidOrigin(ctx, parseField("origin", originContract, fields.forbid));
	else await allowOrigin(ctx, parseField("origin", originContract, fields.origin));
	return redirect("/admin/embeds?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Embeds() {
	const { title, brand, origins, placements, categories, saved } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	const key = placements[0]?.key ?? "espresso-machine-x1";
	return (
		<AdminPage title={title} text={t("embed:embeds-text")} saved={saved} failure={failure}>
			<section className="panel">
				<h2>{t("embed:snippet")}</h2>
				<pre>
					<code>{`<script type="module" src="${brand.origin}/embed/v1.js"></script>\n<folkmoot-discussion thread="${key}"></folkmoot-discussion>`}</code>
				</pre>
			</section>
			<OriginPanel origins={origins} failure={failure} />
			<PlacementTable rows={placements} />
			<PlacementForm categories={categories} failure={failure} />
		</AdminPage>
	);
}
