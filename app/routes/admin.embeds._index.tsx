import { data, type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { origin as originContract } from "~/features/embed/contract";
import { allowOrigin, checkInstallation, forbidOrigin } from "~/features/embed/index.server";
import { actionOf } from "~/http/action-of.server";
import { loadEmbeds } from "~/http/embeds/load-embeds.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { parseField } from "~/platform/parse-input";
import adminStyles from "~/styles/admin.css?url";
import { EmbedsPage } from "~/ui/embed/EmbedsPage";
import { InstallationCheck } from "~/ui/embed/InstallationCheck";
import { OriginPanel } from "~/ui/embed/OriginPanel";
import { SnippetForm } from "~/ui/embed/SnippetForm";
import { SnippetPreview } from "~/ui/embed/SnippetPreview";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return loadEmbeds(ctx, url);
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	if (fields.check !== undefined) {
		const address = String(fields.check);
		return data({ address, found: await checkInstallation(ctx, address) });
	}
	if (fields.forbid !== undefined)
		await forbidOrigin(ctx, parseField("origin", originContract, fields.forbid));
	else await allowOrigin(ctx, parseField("origin", originContract, fields.origin));
	return redirect("/admin/embeds?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Embeds() {
	const {
		title,
		brand,
		origins,
		address,
		saved,
		format,
		placement,
		keys,
		options,
		categories,
		snippet,
		preview,
	} = useLoaderData<typeof loader>();
	const given = useActionData<typeof action>();
	const failure = failureOf(given);
	const checked = given && "found" in given ? given : null;
	const t = useTranslate();
	return (
		<EmbedsPage title={title} text={t("embed:embeds-text")} saved={saved} failure={failure}>
			<SnippetForm {...{ format, placement, keys, options, categories }} />
			<SnippetPreview format={format} snippet={snippet} preview={preview} forum={brand.origin} />
			<InstallationCheck
				address={checked?.address ?? address}
				found={checked?.found ?? null}
				failure={failure}
			/>
			<OriginPanel origins={origins} failure={failure} />
		</EmbedsPage>
	);
}
