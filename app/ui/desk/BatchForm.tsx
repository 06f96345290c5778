import { type Queue, restricting } from "~/features/moderation/contract";
import type { Failure } from "~/http/action-of.server";
import { FieldProblem } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

const offered = ["approve", "no-action", "hide", "remove"] as const;

interface BatchFormProps {
	queue: Queue;
	reasons: Record<string, string>;
	failure?: Failure | null;
}

/** One outcome and reason for all cases that are picked. The check boxes stand by the cases. */
export function BatchForm({ queue, reasons, failure }: BatchFormProps) {
	const t = useTranslate();
	return (
		<form method="post" action={`/mod/batch?queue=${queue}`} id="batch" className="batch" data-desk>
			<label className="check">
				<input type="checkbox" className="needs-script" data-pick-all aria-label={t("desk:batch.all")} />
				<span data-picked data-none={t("desk:batch.text")}>
					{t("desk:batch.text")}
				</span>
			</label>
			<select name="outcome" aria-label={t("desk:outcome")} defaultValue={failure?.values.outcome}>
				{offered
					.filter((outcome) => outcome !== "no-action" || queue !== "held")
					.map((outcome) => (
						<option
							key={outcome}
							value={outcome}
							data-restricting={restricting.has(outcome) ? "" : undefined}
						>
							{t(`moderation:outcome.${outcome}`)}
						</option>
					))}
			</select>
			<select name="reason" aria-label={t("desk:reason")} defaultValue={failure?.values.reason ?? ""}>
				<option value="">{t("desk:no-reason")}</option>
				{Object.entries(reasons).map(([code, label]) => (
					<option key={code} value={code}>
						{label}
					</option>
				))}
			</select>
			<button className="button secondary" type="submit">
				{t("desk:batch.decide")}
			</button>
			<FieldProblem name="reason" failure={failure} />
		</form>
	);
}
