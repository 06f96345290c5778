import { noAmounts } from "~/features/ambassadors/contract";
import type { Agreement, Membership, Programme } from "~/features/ambassadors/index.server";
import { useTranslate } from "~/ui/forum-context";
import { AcceptForm } from "./AcceptForm";
import { ApplicationState } from "./ApplicationState";
import { TermState } from "./TermState";
import { useTierName } from "./use-tier-name";

interface MembershipPanelProps {
	programme: Programme;
	membership: Membership;
	agreement: (Pick<Agreement, "version" | "bodyHtml"> & { dueAt: Date | string }) | null;
	lounges: { slug: string; name: string }[];
}

/** Where the reader stands: an offer, a term, an application, or what was. */
export function MembershipPanel({ programme, membership, agreement, lounges }: MembershipPanelProps) {
	const t = useTranslate();
	const nameOf = useTierName();
	const { term, application, alumni, acceptedVersion } = membership;
	const asksAgain = agreement !== null && acceptedVersion < agreement.version;
	if (term?.state === "offered")
		return (
			<section className="stack" aria-labelledby="offer">
				<h2 id="offer">{t("ambassadors:offer", { tier: nameOf(term.tier) })}</h2>
				{term.message ? <blockquote className="message">{term.message}</blockquote> : null}
				<p>{t(agreement ? "ambassadors:offer-agreement" : "ambassadors:offer-text")}</p>
				<AcceptForm agreement={agreement} begins />
			</section>
		);
	return (
		<>
			{term ? (
				<TermState
					term={term}
					measured={membership.measured}
					criteria={programme.tiers[term.tier - 1]?.criteria ?? noAmounts}
					lounges={lounges}
					dueAt={asksAgain ? (agreement?.dueAt ?? null) : null}
				/>
			) : null}
			{term && asksAgain ? <AcceptForm agreement={agreement} begins={false} /> : null}
			{alumni && !term ? (
				<section className="panel" aria-labelledby="alumni">
					<h2 id="alumni">{t("ambassadors:alumni")}</h2>
					<p>{t("ambassadors:alumni-text")}</p>
				</section>
			) : null}
			{application ? <ApplicationState application={application} /> : null}
		</>
	);
}
