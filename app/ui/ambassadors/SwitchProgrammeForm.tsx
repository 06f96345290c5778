import { useTranslate } from "~/ui/forum-context";

/** A programme or none: one button. */
export function SwitchProgrammeForm({ enabled }: { enabled: boolean }) {
	const t = useTranslate();
	return (
		<form method="post" className="panel" data-once>
			<h2>{t("ambassadors:setup.question")}</h2>
			<p>{t(enabled ? "ambassadors:setup.is-on" : "ambassadors:setup.is-off")}</p>
			<input type="hidden" name="enabled" value={enabled ? "" : "on"} />
			<div className="form-actions">
				<button
					className={enabled ? "button secondary" : "button"}
					type="submit"
					name="intent"
					value="switch"
				>
					{t(enabled ? "ambassadors:setup.turn-off" : "ambassadors:setup.turn-on")}
				</button>
			</div>
		</form>
	);
}
