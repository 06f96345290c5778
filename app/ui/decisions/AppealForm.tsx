import type { Failure } from "~/http/action-of.server";
import { Field, FormProblem } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

/** Objecting takes one text field. */
export function AppealForm({ statementId, failure }: { statementId: number; failure: Failure | null }) {
	const t = useTranslate();
	return (
		<form method="post" action={`/decisions/${statementId}/appeal`} className="stack" data-once>
			<FormProblem failure={failure} />
			<Field
				name="text"
				label={t("decisions:appeal.label")}
				hint={t("decisions:appeal.hint")}
				failure={failure}
			>
				{(attributes) => (
					<textarea
						{...attributes}
						rows={6}
						maxLength={4000}
						required
						defaultValue={failure?.values.text ?? ""}
					/>
				)}
			</Field>
			<div className="form-actions">
				<button className="button" type="submit">
					{t("decisions:appeal.send")}
				</button>
			</div>
		</form>
	);
}
