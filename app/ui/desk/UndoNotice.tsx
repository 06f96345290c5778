import type { DoneNotice } from "~/http/desk/done-notice";
import { useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { Key } from "./Key";

/** What was just decided, with the way to take it back while nobody has been told. */
export function UndoNotice({ done }: { done: DoneNotice }) {
	const t = useTranslate();
	return (
		<div className="undo-notice" data-undo={done.seconds}>
			<p>
				<Icon name="check" /> {t(`desk:done.${done.outcome}`)}
			</p>
			<form method="post" action={`/mod/decisions/${done.id}/undo`} data-desk>
				<input type="hidden" name="back" value={`/mod/cases/${done.caseId}`} />
				<button type="submit" className="button secondary" data-key="u" aria-keyshortcuts="u">
					{t("desk:undo")} <Key name="u" />
				</button>
			</form>
			<span className="countdown" aria-hidden="true" data-countdown>
				{done.seconds}
			</span>
		</div>
	);
}
