import type { Failure } from "~/http/action-of.server";
import { Field, FieldProblem, FormProblem } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

interface ReportFormProps {
	title: string;
	post: { id: number; bodyHtml: string };
	reasons: { code: string; label: string }[];
	failure: Failure | null;
}

export function ReportForm({ title, post, reasons, failure }: ReportFormProps) {
	const t = useTranslate();
	return (
		<>
			<header className="stack">
				<h1>{title}</h1>
				<p>{t("decisions:report.text")}</p>
			</header>
			<FormProblem failure={failure} />
			<blockquote className="prose reported" dangerouslySetInnerHTML={{ __html: post.bodyHtml }} />
			<form method="post" action={`/p/${post.id}/report`} className="stack" data-once>
				<fieldset className="choices">
					<legend>{t("decisions:report.reason")}</legend>
					{reasons.map(({ code, label }) => (
						<label key={code}>
							<input
								type="radio"
								name="reason"
								value={code}
								required
								defaultChecked={failure?.values.reason === code}
							/>
							<span>
								<strong>{label}</strong>
								{code === "illegal" ? <small>{t("decisions:report.illegal-hint")}</small> : null}
							</span>
						</label>
					))}
					<FieldProblem name="reason" failure={failure} />
				</fieldset>
				{reasons.some(({ code }) => code === "illegal") ? (
					<p className="hint">
						<a href={`/report-illegal?location=/p/${post.id}`}>{t("decisions:report.illegal-link")}</a>
					</p>
				) : null}
				<Field
					name="text"
					label={t("decisions:report.more")}
					hint={t("decisions:report.more-hint")}
					failure={failure}
				>
					{(attributes) => (
						<textarea {...attributes} rows={4} maxLength={2000} defaultValue={failure?.values.text ?? ""} />
					)}
				</Field>
				<div className="form-actions">
					<button className="button" type="submit">
						{t("decisions:report.send")}
					</button>
					<a className="quiet-button" href={`/p/${post.id}`}>
						{t("common:cancel")}
					</a>
				</div>
			</form>
		</>
	);
}
