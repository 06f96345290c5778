import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rewardForm } from "~/features/rewards/contract";
import { listRewards, saveReward } from "~/features/rewards/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import adminStyles from "~/styles/admin.css?url";
import { failureOf } from "~/ui/failure-of";
import { useForum, useTranslate } from "~/ui/forum-context";
import { RewardForm } from "~/ui/rewards/RewardForm";
import { inWords } from "~/ui/rewards/reward-words";
import { StandingPage } from "~/ui/standing/StandingPage";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("rewards:title"),
		rewards: await listRewards(ctx, { all: true }),
		saved: url.searchParams.has("saved"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	await saveReward(ctx, parseInput(rewardForm, fields));
	return redirect("/admin/rewards?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function AdminRewards() {
	const { title, rewards, saved } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const { locale, brand } = useForum();
	const t = useTranslate();
	return (
		<StandingPage title={title} text={t("rewards:admin-text")} saved={saved} failure={failure}>
			{rewards.map((reward) => (
				<details className="panel" key={reward.id} open={failure?.values.id === String(reward.id)}>
					<summary>
						<strong>{inWords(reward.name, locale, brand.locale)}</strong> ·{" "}
						{t("rewards:price", { count: reward.price })}
						{reward.stock === null ? null : ` · ${t("rewards:left", { count: reward.stock })}`}
						{reward.enabled ? null : ` · ${t("rewards:off")}`}
					</summary>
					<RewardForm reward={reward} failure={failure} />
				</details>
			))}
			<section className="panel" aria-labelledby="new-reward">
				<h2 id="new-reward">{t("rewards:new")}</h2>
				<RewardForm reward={null} failure={failure} />
			</section>
		</StandingPage>
	);
}
