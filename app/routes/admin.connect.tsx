import { data, type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { consumerSettings, newSite, siteOrigin } from "~/features/discourse-connect/contract";
import {
	allowSite,
	endConsumer,
	examinePair,
	findConsumer,
	forbidSite,
	listSites,
	saveConsumer,
} from "~/features/discourse-connect/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { translator } from "~/platform/i18n/translate";
import { parseField, parseInput } from "~/platform/parse-input";
import adminStyles from "~/styles/admin.css?url";
import { AdminPage } from "~/ui/AdminPage";
import { ConnectDoctor } from "~/ui/connect/ConnectDoctor";
import { ConsumerPanel } from "~/ui/connect/ConsumerPanel";
import { SitePanel } from "~/ui/connect/SitePanel";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("connect:title"),
		consumer: await findConsumer(ctx),
		sites: await listSites(ctx),
		saved: url.searchParams.has("saved"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	if (fields.pasted !== undefined) return data({ found: await examinePair(ctx, String(fields.pasted)) });
	let made: string | null = null;
	if (fields.end !== undefined) await endConsumer(ctx);
	else if (fields.forbid !== undefined)
		await forbidSite(ctx, parseField("origin", siteOrigin, fields.forbid));
	else if (fields.origin !== undefined) made = await allowSite(ctx, parseInput(newSite, fields));
	else made = await saveConsumer(ctx, parseInput(consumerSettings, fields));
	return made === null ? redirect("/admin/connect?saved", 303) : data({ made });
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
	loaded ? pageMeta(loaded.brand, { title: loaded.title, noIndex: true }) : [];

export default function Connect() {
	const { title, brand, consumer, sites, saved } = useLoaderData<typeof loader>();
	const given = useActionData<typeof action>();
	const failure = failureOf(given);
	// Both forms have a field for a secret.
	const isOfSite = failure?.values.origin !== undefined;
	const t = useTranslate();
	return (
		<AdminPage title={title} text={t("connect:text")} saved={saved} failure={failure}>
			{given && "made" in given ? (
				<section className="notice good" role="status">
					<p>{t("connect:made")}</p>
					<p className="secret">{given.made}</p>
				</section>
			) : null}
			<ConsumerPanel brand={brand} consumer={consumer} failure={isOfSite ? null : failure} />
			<SitePanel brand={brand} sites={sites} failure={isOfSite ? failure : null} />
			<ConnectDoctor found={given && "found" in given ? given.found : null} />
		</AdminPage>
	);
}
