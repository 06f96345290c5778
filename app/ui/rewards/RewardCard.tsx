import type { Reward } from "~/features/rewards/index.server";
import { useForum, useTranslate } from "~/ui/forum-context";
import { inWords } from "./reward-words";

/** A reward with its price, and the button to claim it where the reader may. */
export function RewardCard({
	reward,
	credit,
	tier,
}: {
	reward: Reward;
	credit: number | null;
	tier: number;
}) {
	const t = useTranslate();
	const { locale, brand } = useForum();
	const { id, price, minTier, stock } = reward;
	const name = inWords(reward.name, locale, brand.locale);
	const missing = credit === null ? 0 : price - credit;
	const isFor = minTier <= tier;
	return (
		<li className="panel">
			<h2>{name}</h2>
			{Object.keys(reward.text).length > 0 ? <p>{inWords(reward.text, locale, brand.locale)}</p> : null}
			<p className="post-facts">
				{[
					price > 0 ? t("rewards:price", { count: price }) : null,
					minTier > 0 ? t("rewards:for-tier", { tier: minTier }) : null,
					stock === null ? null : stock === 0 ? t("rewards:sold-out") : t("rewards:left", { count: stock }),
				]
					.filter(Boolean)
					.join(" · ")}
			</p>
			{credit === null || !isFor || stock === 0 ? null : missing > 0 ? (
				<p className="badge-progress">
					<progress max={price} value={credit} aria-hidden="true" />{" "}
					{t("rewards:too-dear", { count: missing })}
				</p>
			) : (
				<form method="post" data-once>
					<input type="hidden" name="reward" value={id} />
					<button
						className="button"
						type="submit"
						name="intent"
						value="claim"
						aria-label={t("rewards:claim-named", { name })}
					>
						{t("rewards:claim")}
					</button>
				</form>
			)}
		</li>
	);
}
