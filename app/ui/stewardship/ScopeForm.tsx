import type { Failure } from "~/http/action-of.server";
import { FieldProblem } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

interface ScopeFormProps {
	categories: { id: number; name: string }[];
	chosen: number[];
	failure: Failure | null;
}

/** All categories, or only those that are ticked. */
export function ScopeForm({ categories, chosen, failure }: ScopeFormProps) {
	const t = useTranslate();
	const scope = failure?.values.scope ?? (chosen.length > 0 ? "some" : "all");
	const ticked = failure ? (failure.values.categories ?? "").split(",") : chosen.map(String);
	return (
		<form method="post" className="panel" data-once>
			<fieldset className="choices">
				<legend>{t("stewardship:scope.question")}</legend>
				{(["all", "some"] as const).map((choice) => (
					<label key={choice}>
						<input type="radio" name="scope" value={choice} defaultChecked={choice === scope} />
						<span>
							{t(`stewardship:scope.${choice}`)}
							<small>{t(`stewardship:scope.${choice}-text`)}</small>
						</span>
					</label>
				))}
			</fieldset>
			<fieldset>
				<legend>{t("stewardship:scope.categories")}</legend>
				{categories.map(({ id, name }) => (
					<label className="check" key={id}>
						<input
							type="checkbox"
							name="categories"
							value={id}
							defaultChecked={ticked.includes(String(id))}
						/>{" "}
						{name}
					</label>
				))}
				<FieldProblem name="categories" failure={failure} />
			</fieldset>
			<div className="form-actions">
				<button className="button" type="submit">
					{t("common:save")}
				</button>
				<a href="/admin/members">{t("common:cancel")}</a>
			</div>
		</form>
	);
}
