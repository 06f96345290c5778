import type { Impact } from "~/features/ambassadors/index.server";
import type { MemberView } from "~/features/members/index.server";
import { Day } from "~/ui/Day";
import { useForum, useTranslate } from "~/ui/forum-context";
import { useTierName } from "./use-tier-name";

interface ImpactReportProps {
	title: string;
	member: Pick<MemberView, "handle" | "displayName">;
	term: { tier: number; since: Date | string; endedAt: Date | string | null; isPublic: boolean };
	impact: Impact;
}

/** One page that can be printed and shown to an employer. */
export function ImpactReport({ title, member, term, impact }: ImpactReportProps) {
	const t = useTranslate();
	const { brand } = useForum();
	const nameOf = useTierName();
	const figures = [
		["answers", impact.answersAccepted],
		["people", impact.peopleHelped],
		["newcomers", impact.newcomersWelcomed],
		["likes", impact.likes],
		["posts", impact.posts],
		["missions", impact.missions.length],
	] as const;
	return (
		<article className="panel">
			<h1>{title}</h1>
			<p>
				{t("ambassadors:impact.who", {
					name: member.displayName,
					tier: nameOf(term.tier),
					brand: brand.name,
				})}{" "}
				<Day at={term.since} />
				{term.endedAt ? (
					<>
						{" – "}
						<Day at={term.endedAt} />
					</>
				) : null}
			</p>
			<dl className="impact-figures">
				{figures.map(([key, value]) => (
					<div key={key}>
						<dt>{t(`ambassadors:impact.${key}`)}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
			{impact.missions.length > 0 ? (
				<>
					<h2>{t("ambassadors:impact.missions")}</h2>
					<ul>
						{impact.missions.map(({ title: mission, acceptedAt }) => (
							<li key={`${mission} ${acceptedAt}`}>
								{mission} (<Day at={acceptedAt} />)
							</li>
						))}
					</ul>
				</>
			) : null}
			<p className="hint">
				{t("ambassadors:impact.how")} {term.isPublic ? `${brand.origin}/m/${member.handle}/impact` : null}
			</p>
		</article>
	);
}
