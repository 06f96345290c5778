import type { Failure } from "~/http/action-of.server";
import { Field } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

const contents = ["keep", "hide", "remove"] as const;

/** How long a sanction holds, and what becomes of the text beside it. Shown once a sanction is chosen. */
export function SanctionFields({ failure }: { failure?: Failure | null }) {
	const t = useTranslate();
	return (
		<div className="for-sanction">
			<Field name="days" label={t("desk:days")} hint={t("desk:days-hint")} failure={failure}>
				{(attributes) => (
					<input
						{...attributes}
						type="number"
						inputMode="numeric"
						min={1}
						max={3_650}
						defaultValue={failure?.values.days}
					/>
				)}
			</Field>
			<Field name="content" label={t("desk:content")} failure={failure}>
				{(attributes) => (
					<select {...attributes} defaultValue={failure?.values.content ?? ""}>
						<option value="">{t("desk:content-usual")}</option>
						{contents.map((content) => (
							<option key={content} value={content}>
								{t(`desk:content-choice.${content}`)}
							</option>
						))}
					</select>
				)}
			</Field>
		</div>
	);
}
