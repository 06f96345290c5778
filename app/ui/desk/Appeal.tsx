import type { CaseView } from "~/features/moderation/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";
import { Decided } from "./PastDecisions";

/** What the author says against a decision, and that decision. */
export function Appeal({ found, reasons }: { found: CaseView; reasons: Record<string, string> }) {
	const t = useTranslate();
	const { appeal, decisions, author } = found;
	if (!appeal) return null;
	const decision = decisions.find(({ id }) => id === appeal.decisionId);
	return (
		<section className="appeal-text" aria-labelledby="appeal">
			<h2 id="appeal">{t("desk:appeal.by", { name: author.displayName })}</h2>
			<p className="hint">
				<Time at={appeal.appealedAt} />
			</p>
			<blockquote>{appeal.text}</blockquote>
			{decision ? (
				<>
					<h3>{t("desk:appeal.against")}</h3>
					<Decided decision={decision} reasons={reasons} />
				</>
			) : null}
		</section>
	);
}
