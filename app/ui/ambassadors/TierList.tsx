import type { Membership, Programme } from "~/features/ambassadors/index.server";
import { useTranslate } from "~/ui/forum-context";
import { BadgeIcon } from "~/ui/standing/BadgeIcon";
import { CriteriaBars } from "./CriteriaBars";
import { useTierName } from "./use-tier-name";

interface TierListProps {
	programme: Programme;
	membership: Membership | null;
}

/** The tiers, what each asks, and how far the reader is with those above their own. */
export function TierList({ programme, membership }: TierListProps) {
	const t = useTranslate();
	const nameOf = useTierName();
	const held = membership?.term && membership.term.state !== "offered" ? membership.term.tier : 0;
	return (
		<ul className="badge-list">
			{programme.tiers.map((tier) => (
				<li key={tier.tier} className="panel" data-held={tier.tier === held ? "" : undefined}>
					<h3>
						<BadgeIcon name={tier.icon} /> {nameOf(tier.tier, tier)}
					</h3>
					{tier.tier === held ? <p>{t("ambassadors:yours")}</p> : null}
					<CriteriaBars
						criteria={tier.criteria}
						measured={membership && tier.tier > held ? membership.measured : null}
					/>
				</li>
			))}
		</ul>
	);
}
