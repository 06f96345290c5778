import { useTranslate } from "~/ui/forum-context";

/** Whether the community shows its events at all. */
export function MeetupSwitch({ enabled }: { enabled: boolean }) {
	const t = useTranslate();
	return (
		<form method="post" className="panel" data-once aria-labelledby="meetup-switch">
			<h2 id="meetup-switch">{t("meetups:question")}</h2>
			<p className="hint">{t(enabled ? "meetups:on" : "meetups:off")}</p>
			<input type="hidden" name="enabled" value={enabled ? "" : "on"} />
			<div className="form-actions">
				<button className="button secondary" type="submit" name="intent" value="switch">
					{t(enabled ? "meetups:turn-off" : "meetups:turn-on")}
				</button>
			</div>
		</form>
	);
}
