import type { Failure } from "~/http/action-of.server";
import { FieldProblem, TextField } from "./Field";
import { useTranslate } from "./forum-context";

interface ErasureFormProps {
	handle: string;
	/** Whether it is the reader's own membership. */
	own: boolean;
	/** Where the reader changes their mind. */
	back: string;
	failure: Failure | null;
}

/** What goes and what stays when a membership is deleted, and the button that does it. */
export function ErasureForm({ handle, own, back, failure }: ErasureFormProps) {
	const t = useTranslate();
	const chosen = failure?.values.texts ?? "keep";
	return (
		<form method="post" className="panel" data-once>
			<p>{t(own ? "account:erasure.goes" : "account:erasure.goes-of")}</p>
			<p>{t("account:erasure.stays")}</p>
			<fieldset className="choices">
				<legend>{t("account:erasure.texts")}</legend>
				{(["keep", "remove"] as const).map((choice) => (
					<label key={choice}>
						<input type="radio" name="texts" value={choice} defaultChecked={choice === chosen} />
						<span>{t(`account:erasure.${choice}`)}</span>
					</label>
				))}
				<FieldProblem name="texts" failure={failure} />
			</fieldset>
			<p className="notice danger">{t("account:erasure.text")}</p>
			<TextField
				name="handle"
				label={t("account:erasure.handle", { handle: `@${handle}` })}
				failure={failure}
				required
				maxLength={31}
				autoComplete="off"
			/>
			<div className="form-actions">
				<button className="button danger" type="submit">
					{t("account:erasure.button")}
				</button>
				<a href={back}>{t("common:cancel")}</a>
			</div>
		</form>
	);
}
