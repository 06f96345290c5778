import type { ModerationSettings } from "~/features/moderation/contract";
import type { Failure } from "~/http/action-of.server";
import { TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { LadderTable } from "./LadderTable";

/** Undo window, life of strikes and the ladder of sanctions. */
export function SettingsForm({
	settings,
	failure,
}: {
	settings: ModerationSettings;
	failure: Failure | null;
}) {
	const t = useTranslate();
	return (
		<form method="post" action="/admin/moderation" className="stack" data-once>
			<section className="panel" aria-labelledby="undo">
				<h2 id="undo">{t("stewardship:settings.undo-question")}</h2>
				<TextField
					name="undoSeconds"
					type="number"
					label={t("stewardship:settings.undo")}
					hint={t("stewardship:settings.undo-hint")}
					failure={failure}
					defaultValue={settings.undoSeconds}
					min={0}
					max={120}
					required
				/>
			</section>
			<section className="panel" aria-labelledby="ladder">
				<h2 id="ladder">{t("stewardship:settings.strikes-question")}</h2>
				<TextField
					name="strikeDays"
					type="number"
					label={t("stewardship:settings.strike-days")}
					hint={t("stewardship:settings.strike-hint")}
					failure={failure}
					defaultValue={settings.strikeDays}
					min={1}
					max={730}
					required
				/>
				<LadderTable steps={settings.ladder} failure={failure} />
			</section>
			<div className="form-actions">
				<button className="button" type="submit">
					{t("common:save")}
				</button>
			</div>
		</form>
	);
}
