import { FormProblem } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import type { CasePageProps } from "./CasePage";
import { DecisionForm } from "./DecisionForm";
import { Key } from "./Key";
import { QuickDecisions } from "./QuickDecisions";
import { WaysOn } from "./WaysOn";

/** The decision, or why there is none to make here; and the ways on. */
export function DecisionPanel(page: CasePageProps) {
	const t = useTranslate();
	const { found, failure } = page;
	const open = found.state === "open" && !found.barred;
	const conflict = failure && Object.keys(failure.fields).length === 0;
	return (
		<section className="decision" aria-labelledby="decision-title">
			<h2 id="decision-title">{t("desk:decision")}</h2>
			{failure ? (
				<div tabIndex={-1} data-focus={conflict ? "" : undefined}>
					<FormProblem failure={failure} />
				</div>
			) : null}
			{open ? (
				<>
					{found.kind === "post" ? <QuickDecisions found={found} /> : null}
					<DecisionForm {...page} />
				</>
			) : (
				<p className="hint">{t(found.barred ? "desk:barred" : `desk:state.${found.state}`)}</p>
			)}
			{open ? (
				<WaysOn found={found} />
			) : (
				<form method="post" action={`/mod/next/${found.queue}`} data-desk>
					<input type="hidden" name="after" value={found.id} />
					<button className="button" type="submit" data-key="n" aria-keyshortcuts="n">
						{t("desk:next")} <Key name="n" />
					</button>
				</form>
			)}
		</section>
	);
}
