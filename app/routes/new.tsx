import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newThread } from "~/features/threads/contract";
import {
	canStartThread,
	findDraft,
	keepAsDraft,
	keepRefused,
	listCategories,
	requirePoster,
	startThread,
} from "~/features/threads/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { takePicture } from "~/http/picture-field.server";
import { runningSwitches } from "~/http/running-switches.server";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { SwitchBanner } from "~/ui/decisions/SwitchBanner";
import { failureOf } from "~/ui/failure-of";
import { NewThreadForm } from "~/ui/forum/NewThreadForm";

export const loader = loaderOf(async (ctx, { url }) => {
	requirePoster(ctx);
	const categories = (await listCategories(ctx)).filter((category) => canStartThread(ctx.actor, category));
	const chosen = categories.find(({ slug }) => slug === url.searchParams.get("category"));
	const title = translator(ctx.locale)("forum:new-thread");
	return {
		brand: ctx.brand,
		categories,
		chosen: chosen?.id ?? null,
		draft: await findDraft(ctx, "new-thread"),
		switches: await runningSwitches(ctx, { categoryId: chosen?.id }),
		wish: {
			kind: url.searchParams.get("kind"),
			title: url.searchParams.get("title")?.slice(0, 200) ?? null,
		},
		title,
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	await takePicture(ctx, fields);
	const written = parseInput(newThread, fields);
	await keepAsDraft(ctx, "new-thread", written);
	const thread = await keepRefused(ctx, "new-thread", written, startThread(ctx, written));
	return redirect(`/t/${thread.id}/${thread.slug}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function NewThread() {
	const { categories, chosen, wish, draft, switches } = useLoaderData<typeof loader>();
	return (
		<>
			{switches.length > 0 ? (
				<div className="page narrow">
					<SwitchBanner switches={switches} />
				</div>
			) : null}
			<NewThreadForm
				categories={categories}
				chosen={chosen}
				wish={wish}
				draft={draft}
				failure={failureOf(useActionData())}
			/>
		</>
	);
}
