import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findMember, setAvatar } from "~/features/members/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { AccountPage } from "~/ui/AccountPage";
import { AvatarPanel } from "~/ui/AvatarPanel";
import { failureOf } from "~/ui/failure-of";

export const loader = loaderOf(async (ctx) => {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("account:avatar-title"),
		member: await findMember(ctx, ctx.actor.handle),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	const { avatar, remove } = fields;
	if (remove !== "on" && !(avatar instanceof File && avatar.size > 0))
		throw new DomainError("invalid", "errors:invalid", { fields: { avatar: { key: "errors:picture" } } });
	await setAvatar(ctx, remove === "on" ? null : (avatar as File));
	return redirect("/settings?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

/** Where the form comes back to when a picture cannot be taken. */
export default function AvatarSettings() {
	const { title, member } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	return (
		<AccountPage title={title} failure={failure}>
			<AvatarPanel member={member} failure={failure} />
		</AccountPage>
	);
}
