import type { Example } from "~/features/rules/index.server";
import { useForum, useTranslate } from "~/ui/forum-context";

/** A post that the rule would have found, with what it found marked. */
export function RehearsalExample({ example }: { example: Example }) {
	const { locale } = useForum();
	const t = useTranslate();
	const { postId, threadTitle, number, score, aftermath } = example;
	return (
		<li className="example">
			<p>{marked(example)}</p>
			<p className="post-facts">
				<a href={`/p/${postId}`}>{t("stewardship:rehearsal.post", { title: threadTitle, number })}</a> ·{" "}
				{t(`stewardship:aftermath.${aftermath}`)}
				{score === null
					? null
					: ` · ${t("stewardship:rehearsal.score", {
							score: new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(score),
						})}`}
			</p>
		</li>
	);
}

function marked({ text, matches }: Example) {
	const parts = [];
	let from = 0;
	for (const match of [...matches].sort((one, other) => one.from - other.from)) {
		if (match.from < from) continue;
		parts.push(text.slice(from, match.from));
		parts.push(<mark key={match.from}>{text.slice(match.from, match.to)}</mark>);
		from = match.to;
	}
	return [...parts, text.slice(from)];
}
