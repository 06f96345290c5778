import { type Amounts, eased } from "~/features/ambassadors/contract";
import type { OwnTerm } from "~/features/ambassadors/index.server";
import { Day } from "~/ui/Day";
import { useForum, useTranslate } from "~/ui/forum-context";
import { CriteriaBars } from "./CriteriaBars";
import { useTierName } from "./use-tier-name";

interface TermStateProps {
	term: OwnTerm;
	measured: Amounts;
	/** What the tier asks of newcomers. */
	criteria: Amounts;
	lounges: { slug: string; name: string }[];
	/** Until when a new agreement has to be accepted. */
	dueAt: Date | string | null;
}

/** The reader's own term: until when, what it takes to stay, and where it leads. */
export function TermState({ term, measured, criteria, lounges, dueAt }: TermStateProps) {
	const t = useTranslate();
	const { actor } = useForum();
	const nameOf = useTierName();
	return (
		<section className="panel" aria-labelledby="term">
			<h2 id="term">{t("ambassadors:you-are", { tier: nameOf(term.tier) })}</h2>
			<p>
				{t("ambassadors:since")} {term.since ? <Day at={term.since} /> : null} · {t("ambassadors:until")}{" "}
				{term.endsAt ? <Day at={term.endsAt} /> : null}
			</p>
			{term.state === "grace" && term.graceUntil ? (
				<p className="notice warn">
					{t("ambassadors:grace")} <Day at={term.graceUntil} />
				</p>
			) : null}
			{term.pauseReason === "sanction" ? (
				<p className="notice warn">{t("ambassadors:paused.sanction")}</p>
			) : null}
			{term.pauseReason === "agreement" ? (
				<p className="notice warn">{t("ambassadors:paused.agreement")}</p>
			) : null}
			{dueAt && term.pauseReason === null ? (
				<p className="notice">
					{t("ambassadors:agreement-again")} <Day at={dueAt} />
				</p>
			) : null}
			<h3>{t("ambassadors:to-stay")}</h3>
			<CriteriaBars criteria={eased(criteria)} measured={measured} />
			<p className="hint">{t(term.qualifies ? "ambassadors:enough" : "ambassadors:not-enough")}</p>
			<p className="ways">
				{term.pauseReason === null ? <a href="/ambassadors/missions">{t("ambassadors:missions")}</a> : null}
				{lounges.map(({ slug, name }) => (
					<a key={slug} href={`/c/${slug}`}>
						{name}
					</a>
				))}
				<a href={`/m/${actor?.handle}/impact`}>{t("ambassadors:impact.link")}</a>
			</p>
		</section>
	);
}
