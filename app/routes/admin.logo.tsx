import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setLogo } from "~/features/brands/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import adminStyles from "~/styles/admin.css?url";
import { AdminPage } from "~/ui/AdminPage";
import { failureOf } from "~/ui/failure-of";
import { LogoPanel } from "~/ui/LogoPanel";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx) => {
	requireOwner(ctx);
	return { brand: ctx.brand, title: translator(ctx.locale)("admin:logo-title") };
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	const { logo, remove } = fields;
	if (remove !== "on" && !(logo instanceof File && logo.size > 0)) {
		throw new DomainError("invalid", "errors:invalid", { fields: { logo: { key: "errors:picture" } } });
	}
	await setLogo(ctx, remove === "on" ? null : (logo as File));
	return redirect("/admin?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Logo() {
	const { title } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	return (
		<AdminPage title={title} failure={failure}>
			<LogoPanel failure={failure} />
		</AdminPage>
	);
}
