import type { LadderStep } from "~/features/moderation/contract";
import type { CaseView } from "~/features/moderation/index.server";
import { Avatar } from "~/ui/Avatar";
import { exactTime } from "~/ui/dates";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

interface AuthorCardProps {
	author: CaseView["author"];
	ladder: LadderStep[];
}

/** Whom it is about, as far as it matters here: how long and how much, what counts against them, what holds. */
export function AuthorCard({ author, ladder }: AuthorCardProps) {
	const t = useTranslate();
	const { locale, brand } = useForum();
	const { restriction } = author;
	const next = [...ladder].sort((one, other) => one.at - other.at).find(({ at }) => at > author.strikes);
	return (
		<section className="author-card" aria-labelledby="author">
			<div className="author-name">
				<Avatar handle={author.handle} name={author.displayName} />
				<h2 id="author">
					<a href={`/mod/members/${author.handle}`}>{author.displayName}</a>
					<span className="hint">@{author.handle}</span>
				</h2>
			</div>
			{restriction ? (
				<p className="notice warn">
					{t(`desk:restricted.${restriction.kind}`, {
						date: exactTime(new Date(restriction.endsAt), locale, brand.timeZone),
					})}
				</p>
			) : null}
			<dl className="author-figures">
				<div>
					<dt>{t("desk:author.posts")}</dt>
					<dd>{author.postCount}</dd>
				</div>
				<div>
					<dt>{t("desk:author.decisions")}</dt>
					<dd>{author.decisions}</dd>
				</div>
				<div>
					<dt>{t("desk:author.strikes")}</dt>
					<dd>
						{author.strikes}
						{next ? (
							<span className="hint">
								{" "}
								{t("desk:author.next-step", { at: next.at, sanction: t(`moderation:sanction.${next.kind}`) })}
							</span>
						) : null}
					</dd>
				</div>
				<div>
					<dt>{t("desk:author.joined")}</dt>
					<dd>
						<Time at={author.joinedAt} />
					</dd>
				</div>
			</dl>
		</section>
	);
}
