import type { CaseView } from "~/features/moderation/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { Key } from "./Key";

/** Without deciding: on to the next case, to somebody who knows better, or back into the queue. */
export function WaysOn({ found }: { found: CaseView }) {
	const t = useTranslate();
	return (
		<div className="ways-on">
			<form method="post" action={`/mod/next/${found.queue}`} data-desk>
				<input type="hidden" name="after" value={found.id} />
				<button className="quiet-button" type="submit" data-key="n" aria-keyshortcuts="n">
					{t("desk:skip")} <Key name="n" />
				</button>
			</form>
			{found.leasedByMe ? (
				<form method="post" action={`/mod/cases/${found.id}/release`} data-desk>
					<input type="hidden" name="queue" value={found.queue} />
					<button className="quiet-button" type="submit">
						{t("desk:release")}
					</button>
				</form>
			) : null}
			{found.queue === "escalated" ? null : (
				<details className="escalation" data-escalation>
					<summary className="quiet-button" aria-keyshortcuts="e">
						<Icon name="arrow-up" /> {t("desk:escalate")} <Key name="e" />
					</summary>
					<form method="post" action={`/mod/cases/${found.id}/escalation`} data-desk>
						<input type="hidden" name="queue" value={found.queue} />
						<textarea name="note" aria-label={t("desk:escalation-note")} rows={2} maxLength={1_000} />
						<button className="button secondary" type="submit">
							{t("desk:escalate")}
						</button>
					</form>
				</details>
			)}
		</div>
	);
}
