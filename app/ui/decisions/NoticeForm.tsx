import type { Failure } from "~/http/action-of.server";
import { Field, FieldProblem, FormProblem, TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

interface NoticeFormProps {
	title: string;
	location: string;
	failure: Failure | null;
}

/** A notice of illegal content (Regulation (EU) 2022/2065, Art. 16(2)): where, why, who, in good faith. */
export function NoticeForm({ title, location, failure }: NoticeFormProps) {
	const t = useTranslate();
	return (
		<>
			<header className="stack">
				<h1>{title}</h1>
				<p>{t("decisions:notice.text")}</p>
				<p className="hint">{t("decisions:notice.rules-instead")}</p>
			</header>
			<FormProblem failure={failure} />
			<form method="post" action="/report-illegal" className="stack" data-once>
				<TextField
					name="location"
					label={t("decisions:notice.location")}
					hint={t("decisions:notice.location-hint")}
					failure={failure}
					defaultValue={location}
					required
					maxLength={1000}
				/>
				<Field
					name="explanation"
					label={t("decisions:notice.explanation")}
					hint={t("decisions:notice.explanation-hint")}
					failure={failure}
				>
					{(attributes) => (
						<textarea
							{...attributes}
							rows={7}
							maxLength={2000}
							required
							defaultValue={failure?.values.explanation ?? ""}
						/>
					)}
				</Field>
				<WhoFields failure={failure} />
				<label className="check">
					<input
						type="checkbox"
						name="goodFaith"
						required
						defaultChecked={failure?.values.goodFaith === "on"}
					/>{" "}
					{t("decisions:notice.good-faith")}
				</label>
				<FieldProblem name="goodFaith" failure={failure} />
				<div className="form-actions">
					<button className="button" type="submit">
						{t("decisions:notice.send")}
					</button>
				</div>
			</form>
		</>
	);
}

function WhoFields({ failure }: { failure: Failure | null }) {
	const t = useTranslate();
	return (
		<fieldset className="panel">
			<legend>
				<h2>{t("decisions:notice.who")}</h2>
			</legend>
			<p className="hint">{t("decisions:notice.who-text")}</p>
			<TextField
				name="name"
				label={t("decisions:notice.name")}
				failure={failure}
				maxLength={120}
				autoComplete="name"
			/>
			<TextField
				name="email"
				type="email"
				label={t("decisions:notice.email")}
				failure={failure}
				maxLength={254}
				autoComplete="email"
			/>
			<label className="check">
				<input type="checkbox" name="childAbuse" defaultChecked={failure?.values.childAbuse === "on"} />{" "}
				{t("decisions:notice.child-abuse")}
			</label>
		</fieldset>
	);
}
