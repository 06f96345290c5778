import type { Failure } from "~/http/action-of.server";
import { Field } from "../Field";
import { useTranslate } from "../forum-context";

/** New keys for many discussions at once. */
export function RemapForm({ failure }: { failure: Failure | null }) {
	const t = useTranslate();
	return (
		<details className="panel" open={failure !== null}>
			<summary>
				<strong>{t("embed:placement.remap")}</strong>
			</summary>
			<form method="post" className="stack" data-once>
				<Field
					name="remap"
					label={t("embed:placement.remap-field")}
					hint={t("embed:placement.remap-text")}
					failure={failure}
				>
					{(attributes) => (
						<textarea
							{...attributes}
							rows={6}
							required
							spellCheck={false}
							defaultValue={failure?.values.remap}
							placeholder={"espresso-machine-x1, machines/x1"}
						/>
					)}
				</Field>
				<div className="form-actions">
					<button className="button" type="submit">
						{t("embed:placement.remap-do")}
					</button>
				</div>
			</form>
		</details>
	);
}
