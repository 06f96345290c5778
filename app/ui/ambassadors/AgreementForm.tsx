import type { Failure } from "~/http/action-of.server";
import type { Locale } from "~/platform/identity";
import { Field, TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { languageNames } from "~/ui/language-names";

interface AgreementFormProps {
	/** 0 for none yet. */
	version: number;
	texts: { locale: Locale; markdown: string }[];
	failure: Failure | null;
}

/** What ambassadors agree to, by version: each new one is asked for again. */
export function AgreementForm({ version, texts, failure }: AgreementFormProps) {
	const t = useTranslate();
	return (
		<form method="post" className="panel" data-once>
			<h2>{t("ambassadors:agreement")}</h2>
			<p className="hint">
				{t("ambassadors:setup.agreement")}{" "}
				{version > 0 ? t("ambassadors:setup.agreement-version", { version }) : null}
			</p>
			{texts.map(({ locale, markdown }) => (
				<Field
					key={locale}
					name={`text-${locale}`}
					scope="agreement"
					label={t("ambassadors:setup.agreement-in", { language: languageNames[locale] })}
					failure={failure}
				>
					{(attributes) => (
						<textarea
							{...attributes}
							lang={locale}
							rows={6}
							defaultValue={failure?.values[`text-${locale}`] ?? markdown}
						/>
					)}
				</Field>
			))}
			<TextField
				name="days"
				scope="agreement"
				type="number"
				label={t("ambassadors:setup.agreement-days")}
				failure={failure}
				defaultValue={30}
				min={1}
				max={180}
				required
			/>
			<div className="form-actions">
				<button className="button" type="submit" name="intent" value="agreement">
					{t("ambassadors:setup.publish")}
				</button>
			</div>
		</form>
	);
}
