import { data, type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newSsoKey } from "~/features/embed/contract";
import {
	createSsoKey,
	examineToken,
	listOrigins,
	listSsoKeys,
	revokeSsoKey,
} from "~/features/embed/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import adminStyles from "~/styles/admin.css?url";
import { AdminPage } from "~/ui/AdminPage";
import { Examination } from "~/ui/embed/Examination";
import { Recipes } from "~/ui/embed/Recipes";
import { DoctorForm, SsoKeyForm } from "~/ui/embed/SsoForms";
import { SsoKeyTable } from "~/ui/embed/SsoKeyTable";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	const keys = await listSsoKeys(ctx);
	const origins = await listOrigins(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("embed:sso.title"),
		keys,
		facts: {
			kid: keys.find(({ algorithm, revokedAt }) => algorithm === "HS256" && !revokedAt)?.kid ?? "KID",
			forum: ctx.brand.origin,
			origin: origins[0]?.origin ?? "https://www.brand.example",
		},
		saved: url.searchParams.has("saved"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	if (fields.token !== undefined) return data({ found: await examineToken(ctx, String(fields.token)) });
	if (fields.revoke !== undefined) {
		await revokeSsoKey(ctx, String(fields.revoke));
		return redirect("/admin/sso?saved", 303);
	}
	return data({ made: await createSsoKey(ctx, parseInput(newSsoKey, fields)) });
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
	loaded ? pageMeta(loaded.brand, { title: loaded.title, noIndex: true }) : [];

export default function SignInOfCustomers() {
	const { title, keys, facts, saved } = useLoaderData<typeof loader>();
	const given = useActionData<typeof action>();
	const failure = failureOf(given);
	const t = useTranslate();
	return (
		<AdminPage title={title} text={t("embed:sso.text")} saved={saved} failure={failure}>
			{given && "made" in given ? (
				<section className="notice good" role="status">
					<p>{t(given.made.secret ? "embed:sso.made-secret" : "embed:sso.made")}</p>
					<p className="secret">kid {given.made.kid}</p>
					{given.made.secret ? <p className="secret">{given.made.secret}</p> : null}
				</section>
			) : null}
			{given && "found" in given ? <Examination found={given.found} /> : null}
			<SsoKeyTable keys={keys} />
			<SsoKeyForm failure={failure} />
			<Recipes facts={facts} />
			<DoctorForm />
		</AdminPage>
	);
}
