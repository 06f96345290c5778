import type { Failure } from "~/http/action-of.server";
import { Field, TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { WaiveField } from "./ApplicationCard";
import { TierField } from "./TierField";

/** For those who would never apply. */
export function InviteForm({ failure }: { failure: Failure | null }) {
	const t = useTranslate();
	return (
		<form method="post" className="panel" data-once>
			<h2>{t("ambassadors:admin.invite")}</h2>
			<div className="pair">
				<TextField
					name="handle"
					scope="invite"
					label={t("ambassadors:admin.handle")}
					failure={failure}
					maxLength={31}
					autoComplete="off"
					required
				/>
				<TierField scope="invite" tier={1} failure={failure} />
			</div>
			<Field name="message" scope="invite" label={t("ambassadors:admin.message")} failure={failure}>
				{(attributes) => (
					<textarea {...attributes} rows={3} maxLength={2_000} defaultValue={failure?.values.message} />
				)}
			</Field>
			<WaiveField scope="invite" failure={failure} />
			<div className="form-actions">
				<button className="button" type="submit" name="intent" value="invite">
					{t("ambassadors:admin.invite-now")}
				</button>
			</div>
		</form>
	);
}
