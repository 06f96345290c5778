import type { Failure } from "~/http/action-of.server";
import { Field, TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { TierField } from "./TierField";

/** A new mission. */
export function MissionForm({ failure }: { failure: Failure | null }) {
	const t = useTranslate();
	return (
		<form method="post" className="panel" data-once>
			<h2>{t("ambassadors:desk.new")}</h2>
			<TextField
				name="title"
				label={t("ambassadors:desk.title")}
				failure={failure}
				maxLength={120}
				required
			/>
			<Field
				name="text"
				label={t("ambassadors:desk.words")}
				hint={t("ambassadors:desk.markdown")}
				failure={failure}
			>
				{(attributes) => (
					<textarea {...attributes} rows={5} maxLength={8_000} required defaultValue={failure?.values.text} />
				)}
			</Field>
			<div className="pair">
				<TierField scope="mission" tier={1} failure={failure} />
				<TextField name="until" type="date" label={t("ambassadors:desk.until")} failure={failure} />
				<TextField
					name="places"
					type="number"
					label={t("ambassadors:desk.places")}
					failure={failure}
					min={1}
				/>
			</div>
			<div className="form-actions">
				<button className="button" type="submit" name="intent" value="set">
					{t("ambassadors:desk.set")}
				</button>
			</div>
		</form>
	);
}
