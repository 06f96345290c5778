import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countQueues, listReasons, readMemberFile } from "~/features/moderation/index.server";
import { readLevel } from "~/features/standing/index.server";
import { actionOf } from "~/http/action-of.server";
import { changeMemberFile } from "~/http/desk/change-member-file.server";
import { reasonNames } from "~/http/desk/reason-choices.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { translator } from "~/platform/i18n/translate";
import deskStyles from "~/styles/desk.css?url";
import { MemberFilePage } from "~/ui/desk/MemberFilePage";
import { failureOf } from "~/ui/failure-of";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: deskStyles }];

/** What could not be a handle is nobody's, before the database is asked. */
const handleOf = ({ handle = "" }: { handle?: string }) => (/^[\w.-]{1,30}$/.test(handle) ? handle : "-");

export const loader = loaderOf(async (ctx, { params, url }) => {
	const [file, counts, reasons] = await Promise.all([
		readMemberFile(ctx, handleOf(params)),
		countQueues(ctx),
		listReasons(ctx),
	]);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("desk:file.title", { name: file.displayName }),
		file,
		level: await readLevel(ctx, file.id),
		counts,
		reasons: reasonNames(reasons, ctx.locale),
		saved: url.searchParams.has("saved"),
	};
});

export const action = actionOf(async (ctx, { params, fields }) => {
	const { id, handle } = await readMemberFile(ctx, handleOf(params));
	await changeMemberFile(ctx, id, fields);
	return redirect(`/mod/members/${handle}${fields.intent ? "" : "?saved"}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function MemberFile() {
	const { level, ...loaded } = useLoaderData<typeof loader>();
	return <MemberFilePage {...loaded} level={level as never} failure={failureOf(useActionData())} />;
}
