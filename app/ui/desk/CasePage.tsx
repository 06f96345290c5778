import type { Failure } from "~/http/action-of.server";
import type { CaseData } from "~/http/desk/load-case.server";
import { leaseOf } from "~/http/desk/presence";
import { useTranslate } from "~/ui/forum-context";
import { Appeal } from "./Appeal";
import { AuthorCard } from "./AuthorCard";
import { CaseColumn } from "./CaseColumn";
import { CaseHead } from "./CaseHead";
import { CaseText } from "./CaseText";
import { DecisionPanel } from "./DecisionPanel";
import { DeskPage } from "./DeskPage";
import { Detections } from "./Detections";
import { Notes } from "./Notes";
import { PastDecisions } from "./PastDecisions";
import { Reports } from "./Reports";
import { ThreadBefore } from "./ThreadBefore";

export type CasePageProps = Omit<CaseData, "brand" | "title"> & { failure?: Failure | null };

/** A case with everything that a decision needs: the queue, the text and why it is here, and the decision beside it. */
export function CasePage(page: CasePageProps) {
	const { found, counts, cases, moreCases, reasons, around, done, told, failure } = page;
	const t = useTranslate();
	const facts = {
		"data-case": found.id,
		"data-state": found.state,
		"data-lease": found.barred ? "barred" : leaseOf(found),
		"data-revision": found.post.revision,
	} as const;
	return (
		<DeskPage counts={counts} queue={found.queue} facts={facts} done={done} told={told}>
			<div className="case-grid">
				<CaseColumn queue={found.queue} cases={cases} more={moreCases} openId={found.id} reasons={reasons} />
				<article className="case-main" aria-label={t("desk:case", { number: found.id })}>
					<CaseHead found={found} titleHtml={page.titleHtml} focused={!failure} />
					{found.appeal ? <Appeal found={found} reasons={reasons} /> : null}
					<CaseText found={found} textHtml={page.textHtml} />
					<Detections detections={found.detections} revision={found.post.revision} />
					<Reports reports={found.reports} reasons={reasons} />
				</article>
				<div className="case-side" id="decision">
					<DecisionPanel {...page} />
					<AuthorCard author={found.author} ladder={page.ladder} />
				</div>
				<div className="case-more">
					<ThreadBefore posts={around} found={found} />
					<PastDecisions
						decisions={found.decisions.filter(({ id }) => id !== found.appeal?.decisionId)}
						reasons={reasons}
					/>
					<Notes found={found} />
				</div>
			</div>
		</DeskPage>
	);
}
