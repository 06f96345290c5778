import type { Attendee } from "~/features/meetups/index.server";
import type { Failure } from "~/http/action-of.server";
import { Field } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

interface AttendanceFormProps {
	said: Attendee[];
	/** How many said so, listed or not. */
	count: number;
	failure: Failure | null;
}

/** Who was there: ticked among those who said that they come, and others by their handles. */
export function AttendanceForm({ said, count, failure }: AttendanceFormProps) {
	const t = useTranslate();
	const own = failure?.values.intent === "attended" ? failure : null;
	const ticked = new Set(own?.values.came?.split(","));
	return (
		<form method="post" className="stack" data-once>
			<p className="hint">{t("meetups:attendance-hint")}</p>
			{said.length === 0 ? (
				<p className="hint">{t("meetups:nobody-said")}</p>
			) : (
				<fieldset>
					<legend>{t("meetups:said-coming")}</legend>
					{said.map(({ handle, name }) => (
						<label className="check" key={handle}>
							<input type="checkbox" name="came" value={handle} defaultChecked={ticked.has(handle)} /> {name}{" "}
							(@
							{handle})
						</label>
					))}
				</fieldset>
			)}
			{count > said.length ? <p className="hint">{t("meetups:too-many", { count: said.length })}</p> : null}
			<Field name="handles" label={t("meetups:handles")} hint={t("meetups:handles-hint")} failure={own}>
				{(attributes) => <textarea {...attributes} rows={4} defaultValue={own?.values.handles} />}
			</Field>
			<div className="form-actions">
				<button className="button" type="submit" name="intent" value="attended">
					{t("meetups:mark")}
				</button>
			</div>
		</form>
	);
}
