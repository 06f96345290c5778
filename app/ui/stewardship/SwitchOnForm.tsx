import { useTranslate } from "~/ui/forum-context";

interface SwitchOnFormProps {
	/** The rule that was rehearsed, or that the rehearsed settings are meant for; null for a new one. */
	ruleId: number | null;
	name: string;
	/** Where the rehearsed settings can be changed. */
	editPath: string;
	/** The rule was saved in another way meanwhile. */
	isOutdated: boolean;
}

/** What to do after a rehearsal: take the rule as it was rehearsed, or go on changing it. */
export function SwitchOnForm({ ruleId, name, editPath, isOutdated }: SwitchOnFormProps) {
	const t = useTranslate();
	return (
		<form method="post" className="stack" data-once>
			<input type="hidden" name="rule" value={ruleId ?? ""} />
			<input type="hidden" name="name" value={name} />
			{isOutdated ? <p className="notice warn">{t("stewardship:rehearsal.outdated")}</p> : null}
			<div className="form-actions">
				<button className="button" type="submit" name="mode" value="on">
					{t("stewardship:rehearsal.switch-on")}
				</button>
				<button className="button secondary" type="submit" name="mode" value="shadow">
					{t("stewardship:rehearsal.run-silently")}
				</button>
				<a className="quiet-button" href={editPath}>
					{t("stewardship:rehearsal.change")}
				</a>
			</div>
		</form>
	);
}
