import type { CaseView } from "~/features/moderation/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

/** The text as it is now, with what rules found marked; beside it what it said before. */
export function CaseText({ found, textHtml }: { found: CaseView; textHtml: string }) {
	const t = useTranslate();
	const { post, previous } = found;
	const returned = found.decisions.find(({ outcome, state }) => outcome === "return" && state !== "undone");
	const text = (
		<div className="prose case-text" data-selectable dangerouslySetInnerHTML={{ __html: textHtml }} />
	);
	if (!previous) return <section aria-label={t("desk:text")}>{text}</section>;
	return (
		<section aria-label={t("desk:text")} className="versions">
			{returned ? (
				<p className="notice">
					{t("desk:came-back", { name: returned.by ?? "" })}
					{returned.passage ? <q className="passage">{returned.passage}</q> : null}
				</p>
			) : null}
			<div className="version">
				<h2>
					{t("desk:version-now")} {post.editedAt ? <Time at={post.editedAt} /> : null}
				</h2>
				{text}
			</div>
			<details className="version before" open={Boolean(returned)}>
				<summary>{t("desk:version-before")}</summary>
				<div className="prose case-text" dangerouslySetInnerHTML={{ __html: previous.bodyHtml }} />
			</details>
		</section>
	);
}
