import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { eraseByForm } from "~/http/members/erase-by-form.server";
import { findPresentMember } from "~/http/members/find-present-member.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { translator } from "~/platform/i18n/translate";
import adminStyles from "~/styles/admin.css?url";
import { AdminPage } from "~/ui/AdminPage";
import { ErasureForm } from "~/ui/ErasureForm";
import { failureOf } from "~/ui/failure-of";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { params }) => {
	const owner = requireOwner(ctx);
	const { id, handle, displayName } = await findPresentMember(ctx, params.handle);
	// What is said there is said to oneself, and the session ends.
	if (id === owner.memberId) throw redirect("/settings/membership");
	const title = translator(ctx.locale)("account:erasure.title-of", { name: displayName });
	return { brand: ctx.brand, title, handle };
});

export const action = actionOf(async (ctx, { params, fields }) => {
	requireOwner(ctx);
	await eraseByForm(ctx, await findPresentMember(ctx, params.handle), fields);
	return redirect("/admin/members?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function EraseMember() {
	const { title, handle } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	return (
		<AdminPage title={title} failure={failure}>
			<ErasureForm handle={handle} own={false} back="/admin/members" failure={failure} />
		</AdminPage>
	);
}
