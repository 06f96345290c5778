import type { Failure } from "~/http/action-of.server";
import { TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

/** Cancels the event, with a reason that everybody reads. */
export function CancelForm({ failure }: { failure: Failure | null }) {
	const t = useTranslate();
	const own = failure?.values.intent === "cancel" ? failure : null;
	return (
		<form method="post" className="panel stack" data-once aria-labelledby="cancel-title">
			<h2 id="cancel-title">{t("meetups:cancel-title")}</h2>
			<p className="hint">{t("meetups:cancel-hint")}</p>
			<TextField name="reason" label={t("meetups:cancel-reason")} failure={own} maxLength={500} required />
			<div className="form-actions">
				<button className="button secondary" type="submit" name="intent" value="cancel">
					{t("meetups:cancel-button")}
				</button>
			</div>
		</form>
	);
}
