import type { RuleKind } from "~/features/rules/contract";
import { useTranslate } from "~/ui/forum-context";

/** What rules can be made of. */
export function NewRule({ kinds }: { kinds: readonly RuleKind[] }) {
	const t = useTranslate();
	return (
		<section className="panel" aria-labelledby="new-rule">
			<h2 id="new-rule">{t("stewardship:rule.new")}</h2>
			<ul className="kind-list">
				{kinds.map((kind) => (
					<li key={kind}>
						<a href={`/admin/moderation/rules/new?kind=${kind}`}>{t(`moderation:screening.${kind}.name`)}</a>
						<p className="hint">{t(`stewardship:kind.${kind}`)}</p>
					</li>
				))}
			</ul>
		</section>
	);
}
