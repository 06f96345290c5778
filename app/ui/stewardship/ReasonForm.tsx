import type { ListedReason } from "~/features/moderation/index.server";
import type { Failure } from "~/http/action-of.server";
import { locales } from "~/platform/identity";
import { Field, TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { languageNames } from "~/ui/language-names";

interface ReasonFormProps {
	/** Null for a new one. */
	reason: ListedReason | null;
	/** What the forum calls a built-in one, per language. */
	usual: Partial<Record<string, string>>;
	failure: Failure | null;
}

/** Everything about one reason; without one, a new one. */
export function ReasonForm({ reason, usual, failure }: ReasonFormProps) {
	const t = useTranslate();
	const scope = reason?.code ?? "new";
	const ticked = (name: "forReports" | "archived", now: boolean) =>
		failure ? failure.values[name] === "on" : now;
	return (
		<form method="post" className="stack" data-once>
			{reason ? (
				<input type="hidden" name="code" value={reason.code} />
			) : (
				<>
					<input type="hidden" name="isNew" value="on" />
					<TextField
						name="code"
						scope={scope}
						label={t("stewardship:reason.code")}
						hint={t("stewardship:reason.code-hint")}
						failure={failure}
						required
						maxLength={40}
						autoCapitalize="off"
					/>
				</>
			)}
			<div className="pair thirds">
				{locales.map((locale) => (
					<TextField
						key={locale}
						name={`label-${locale}`}
						scope={scope}
						lang={locale}
						label={t("stewardship:reason.label", { language: languageNames[locale] })}
						failure={failure}
						defaultValue={reason?.label[locale]}
						placeholder={usual[locale]}
						maxLength={80}
					/>
				))}
			</div>
			<div className="pair">
				<TextField
					name="clause"
					scope={scope}
					label={t("stewardship:reason.clause")}
					hint={t("stewardship:reason.clause-hint")}
					failure={failure}
					defaultValue={reason?.clause}
					maxLength={40}
				/>
				<TextField
					name="weight"
					scope={scope}
					type="number"
					label={t("stewardship:reason.weight")}
					hint={t("stewardship:reason.weight-hint")}
					failure={failure}
					defaultValue={reason?.weight ?? 1}
					min={0}
					max={10}
					required
				/>
			</div>
			<TextField
				name="legalGround"
				scope={scope}
				label={t("stewardship:reason.legal-ground")}
				hint={t("stewardship:reason.legal-hint")}
				failure={failure}
				defaultValue={reason?.legalGround}
				maxLength={300}
			/>
			<details className="templates">
				<summary>{t("stewardship:reason.templates")}</summary>
				<div className="stack">
					<p className="hint">{t("stewardship:reason.variables")}</p>
					{locales.map((locale) => (
						<Field
							key={locale}
							name={`template-${locale}`}
							scope={scope}
							label={t("stewardship:reason.template", { language: languageNames[locale] })}
							failure={failure}
						>
							{(attributes) => (
								<textarea
									{...attributes}
									lang={locale}
									rows={4}
									maxLength={4000}
									defaultValue={failure?.values[`template-${locale}`] ?? reason?.template[locale]}
								/>
							)}
						</Field>
					))}
				</div>
			</details>
			<label className="check">
				<input
					type="checkbox"
					name="forReports"
					defaultChecked={ticked("forReports", reason?.forReports ?? true)}
				/>{" "}
				{t("stewardship:reason.for-reports")}
			</label>
			{reason ? (
				<label className="check">
					<input
						type="checkbox"
						name="archived"
						defaultChecked={ticked("archived", reason.archivedAt !== null)}
					/>{" "}
					{t("stewardship:reason.archived")}
				</label>
			) : null}
			<div className="form-actions">
				<button className="button" type="submit">
					{t("common:save")}
				</button>
			</div>
		</form>
	);
}
