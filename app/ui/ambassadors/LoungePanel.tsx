import type { Tier } from "~/features/ambassadors/contract";
import { useTranslate } from "~/ui/forum-context";
import { useTierName } from "./use-tier-name";

interface LoungePanelProps {
	tiers: Tier[];
	lounges: { tier: number; slug: string; name: string }[];
}

/** Categories that only ambassadors read: one button for each tier that has none. */
export function LoungePanel({ tiers, lounges }: LoungePanelProps) {
	const t = useTranslate();
	const nameOf = useTierName();
	return (
		<section className="panel" aria-labelledby="lounges">
			<h2 id="lounges">{t("ambassadors:setup.lounges")}</h2>
			<p className="hint">
				{t("ambassadors:setup.lounges-text")} <a href="/admin/categories">{t("admin:place.categories")}</a>
			</p>
			<ul className="lounges">
				{tiers.map((tier) => {
					const own = lounges.filter((lounge) => lounge.tier === tier.tier);
					return (
						<li key={tier.tier}>
							<strong>{nameOf(tier.tier, tier)}</strong>{" "}
							{own.map(({ slug, name }) => (
								<a key={slug} href={`/c/${slug}`}>
									{name}
								</a>
							))}
							{own.length === 0 ? (
								<form method="post" data-once>
									<input type="hidden" name="tier" value={tier.tier} />
									<button className="button secondary" type="submit" name="intent" value="lounge">
										{t("ambassadors:setup.make-lounge", { tier: nameOf(tier.tier, tier) })}
									</button>
								</form>
							) : null}
						</li>
					);
				})}
			</ul>
		</section>
	);
}
