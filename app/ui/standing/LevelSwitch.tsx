import { useTranslate } from "~/ui/forum-context";

/** Levels or none: one button. */
export function LevelSwitch({ enabled }: { enabled: boolean }) {
	const t = useTranslate();
	return (
		<form method="post" className="panel" data-once>
			<h2>{t("levels:switch-question")}</h2>
			<p>{t(enabled ? "levels:switch-on" : "levels:switch-off")}</p>
			<input type="hidden" name="intent" value="switch" />
			<input type="hidden" name="enabled" value={enabled ? "" : "on"} />
			<div className="form-actions">
				<button className={enabled ? "button secondary" : "button"} type="submit">
					{t(enabled ? "levels:turn-off" : "levels:turn-on")}
				</button>
			</div>
		</form>
	);
}
