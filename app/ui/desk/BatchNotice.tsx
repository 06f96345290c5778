import type { Queue } from "~/features/moderation/contract";
import type { BatchResult } from "~/http/desk/decide-batch.server";
import { useSentence } from "~/ui/Field";
import { useForum, useTranslate } from "~/ui/forum-context";

/** How a batch went: how many were decided, and by name what was left alone and why. */
export function BatchNotice({ batch, queue }: { batch: BatchResult; queue: Queue }) {
	const t = useTranslate();
	const say = useSentence();
	const { now } = useForum();
	const seconds = batch.decided[0]
		? Math.ceil((new Date(batch.decided[0].undoUntil).getTime() - now.getTime()) / 1_000)
		: 0;
	return (
		<section className="notice batch-notice" tabIndex={-1} data-focus="" aria-label={t("desk:batch.result")}>
			<p>
				<strong>
					{batch.undone > 0
						? t("desk:batch.undone", { count: batch.undone })
						: t("desk:batch.decided", { count: batch.decided.length })}
				</strong>
			</p>
			{batch.skipped.length > 0 ? (
				<>
					<p>{t("desk:batch.skipped", { count: batch.skipped.length })}</p>
					<ul>
						{batch.skipped.map(({ caseId, name, sentence }) => (
							<li key={caseId}>
								<a href={`/mod/cases/${caseId}`}>{name}</a>: {say(sentence)}
							</li>
						))}
					</ul>
				</>
			) : null}
			{seconds > 0 ? (
				<form method="post" action={`/mod/batch?queue=${queue}`} data-desk data-undo={seconds}>
					{batch.decided.map(({ id, caseId }) => (
						<input key={id} type="hidden" name="undo" value={`${id}:${caseId}`} />
					))}
					<button className="button secondary" type="submit" data-key="u" aria-keyshortcuts="u">
						{t("desk:batch.undo")}
					</button>
					<span className="countdown" aria-hidden="true" data-countdown>
						{seconds}
					</span>
				</form>
			) : null}
		</section>
	);
}
