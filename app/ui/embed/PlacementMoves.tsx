import type { Failure } from "~/http/action-of.server";
import { TextField } from "../Field";
import { useTranslate } from "../forum-context";

/** A new key for a discussion whose page has moved, or its end there. */
export function PlacementMoves({ failure }: { failure: Failure | null }) {
	const t = useTranslate();
	const named = failure ? { ...failure, fields: { rename: failure.sentence } } : null;
	return (
		<>
			<form method="post" className="panel" data-once>
				<TextField
					name="rename"
					label={t("embed:placement.rename")}
					hint={t("embed:placement.rename-hint")}
					failure={named}
					required
					maxLength={120}
					autoComplete="off"
				/>
				<div className="form-actions">
					<button className="quiet-button" type="submit">
						{t("embed:placement.rename-do")}
					</button>
				</div>
			</form>
			<form method="post" className="panel" data-once>
				<p className="hint">{t("embed:placement.remove-text")}</p>
				<div className="form-actions">
					<button className="quiet-button danger" type="submit" name="remove" value="on">
						{t("embed:placement.remove")}
					</button>
				</div>
			</form>
		</>
	);
}
