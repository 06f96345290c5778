import type { Failure } from "~/http/action-of.server";
import type { BatchResult } from "~/http/desk/decide-batch.server";
import type { QueueData } from "~/http/desk/load-queue.server";
import { FormProblem } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { BatchForm } from "./BatchForm";
import { BatchNotice } from "./BatchNotice";
import { CaseRow } from "./CaseRow";
import { DeskPage } from "./DeskPage";
import { EmptyQueue } from "./EmptyQueue";
import { Key } from "./Key";

interface QueuePageProps extends Omit<QueueData, "brand" | "title"> {
	batch?: BatchResult | null;
	failure?: Failure | null;
}

/** A queue: what waits, the way in, and several at once. */
export function QueuePage({
	queue,
	counts,
	cases,
	nextCursor,
	reasons,
	done,
	told,
	batch,
	failure,
}: QueuePageProps) {
	const t = useTranslate();
	return (
		<DeskPage counts={counts} queue={queue} done={done} told={told}>
			<div className="queue-head">
				<div>
					<h1 tabIndex={-1} data-focus={failure || batch ? undefined : ""}>
						{t(`moderation:queue.${queue}`)}
					</h1>
					<p className="hint">{t(`desk:queue-text.${queue}`)}</p>
				</div>
				{cases.length > 0 ? (
					<form method="post" action={`/mod/next/${queue}`} data-desk>
						<button className="button" type="submit" data-key="n" aria-keyshortcuts="n">
							{t("desk:start")} <Key name="n" />
						</button>
					</form>
				) : null}
			</div>
			<FormProblem failure={failure} />
			{batch ? <BatchNotice batch={batch} queue={queue} /> : null}
			{cases.length === 0 ? (
				<EmptyQueue queue={queue} counts={counts} />
			) : (
				<>
					{queue === "appeals" ? null : <BatchForm queue={queue} reasons={reasons} failure={failure} />}
					<ol className="case-list">
						{cases.map((row) => (
							<CaseRow key={row.id} row={row} reasons={reasons} />
						))}
					</ol>
				</>
			)}
			{nextCursor ? (
				<p className="more">
					<a className="button secondary" href={`/mod/${queue}?cursor=${encodeURIComponent(nextCursor)}`}>
						{t("desk:more")}
					</a>
				</p>
			) : null}
		</DeskPage>
	);
}
