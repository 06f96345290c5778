import { useTranslate } from "~/ui/forum-context";

/** Points or none: one button. */
export function SwitchForm({ enabled }: { enabled: boolean }) {
	const t = useTranslate();
	return (
		<form method="post" className="panel" data-once>
			<h2>{t("standing:switch-question")}</h2>
			<p>{t(enabled ? "standing:switch-on" : "standing:switch-off")}</p>
			{enabled ? null : <p className="hint">{t("standing:turn-on-hint")}</p>}
			<input type="hidden" name="intent" value="switch" />
			<input type="hidden" name="enabled" value={enabled ? "" : "on"} />
			<div className="form-actions">
				<button className={enabled ? "button secondary" : "button"} type="submit">
					{t(enabled ? "standing:turn-off" : "standing:turn-on")}
				</button>
			</div>
		</form>
	);
}
