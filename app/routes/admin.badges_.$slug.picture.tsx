import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setBadgePicture } from "~/features/standing/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { loadPicture } from "~/http/standing/load-badges.server";
import { DomainError } from "~/platform/errors";
import adminStyles from "~/styles/admin.css?url";
import { failureOf } from "~/ui/failure-of";
import { PictureForm } from "~/ui/standing/PictureForm";
import { StandingPage } from "~/ui/standing/StandingPage";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { params }) => {
	requireOwner(ctx);
	return loadPicture(ctx, params.slug ?? "");
});

export const action = actionOf(async (ctx, { params, fields }) => {
	requireOwner(ctx);
	const { picture, remove } = fields;
	if (remove !== "on" && !(picture instanceof File && picture.size > 0)) {
		throw new DomainError("invalid", "errors:invalid", { fields: { picture: { key: "errors:picture" } } });
	}
	await setBadgePicture(ctx, params.slug ?? "", remove === "on" ? null : (picture as File));
	return redirect("/admin/badges?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function BadgePicture() {
	const { title, slug, pictureId } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	return (
		<StandingPage title={title} failure={failure}>
			<PictureForm slug={slug} pictureId={pictureId} failure={failure} />
		</StandingPage>
	);
}
