import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { roleChange } from "~/features/members/contract";
import { changeRole, listMembers } from "~/features/members/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { withScopes } from "~/http/stewardship/scope.server";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import adminStyles from "~/styles/admin.css?url";
import { AdminPage } from "~/ui/AdminPage";
import { TextField } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";
import { RoleTable } from "~/ui/RoleTable";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	const from = url.searchParams.get("from") ?? "";
	const { staff, members, next } = await listMembers(ctx, { from });
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("admin:members-title"),
		staff: await withScopes(ctx, staff),
		members,
		next,
		from,
		saved: url.searchParams.has("saved"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	await changeRole(ctx, parseInput(roleChange, fields));
	return redirect("/admin/members?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Members() {
	const { title, staff, members, next, from, saved } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<AdminPage title={title} text={t("admin:members-text")} saved={saved} failure={failure}>
			<RoleTable members={staff} />
			<form method="get" className="form-actions">
				<TextField
					name="from"
					label={t("admin:members-find")}
					defaultValue={from}
					maxLength={30}
					autoComplete="off"
				/>
				<button className="button secondary" type="submit">
					{t("admin:members-go")}
				</button>
			</form>
			<RoleTable members={members} />
			{next ? (
				<p className="more">
					<a className="button secondary" href={`/admin/members?from=${encodeURIComponent(next)}`}>
						{t("admin:members-next")}
					</a>
				</p>
			) : null}
		</AdminPage>
	);
}
