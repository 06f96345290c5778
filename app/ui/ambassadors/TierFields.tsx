import { measures, type Tier } from "~/features/ambassadors/contract";
import { icons } from "~/features/standing/badges/contract";
import type { Failure } from "~/http/action-of.server";
import { locales } from "~/platform/identity";
import { Field, TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { languageNames } from "~/ui/language-names";
import { useTierName } from "./use-tier-name";

/** Everything about one tier: what it is called, how it is shown, what it asks. */
export function TierFields({ tier, failure }: { tier: Tier; failure: Failure | null }) {
	const t = useTranslate();
	const nameOf = useTierName();
	const { tier: number, criteria } = tier;
	return (
		<fieldset className="panel">
			<legend>
				{number}. {nameOf(number, tier)}
			</legend>
			<details
				open={locales.some(
					(locale) =>
						tier.name[locale] ||
						tier.flair[locale] ||
						failure?.fields[`name-${number}-${locale}`] ||
						failure?.fields[`flair-${number}-${locale}`],
				)}
			>
				<summary>{t("ambassadors:setup.own-words")}</summary>
				<div className="stack">
					<p className="hint">{t("ambassadors:setup.names")}</p>
					{locales.map((locale) => (
						<div className="pair" key={locale}>
							<TextField
								name={`name-${number}-${locale}`}
								label={t("ambassadors:setup.name", { language: languageNames[locale] })}
								failure={failure}
								defaultValue={tier.name[locale]}
								lang={locale}
								maxLength={40}
							/>
							<TextField
								name={`flair-${number}-${locale}`}
								label={t("ambassadors:setup.flair", { language: languageNames[locale] })}
								failure={failure}
								defaultValue={tier.flair[locale]}
								lang={locale}
								maxLength={24}
							/>
						</div>
					))}
				</div>
			</details>
			<Field name={`icon-${number}`} label={t("ambassadors:setup.icon")} failure={failure}>
				{(attributes) => (
					<select {...attributes} defaultValue={failure?.values[`icon-${number}`] ?? tier.icon}>
						{icons.map((icon) => (
							<option key={icon} value={icon}>
								{icon}
							</option>
						))}
					</select>
				)}
			</Field>
			<p className="hint">{t("ambassadors:setup.criteria")}</p>
			<div className="pair">
				{measures.map((measure) => (
					<TextField
						key={measure}
						name={`${measure}-${number}`}
						type="number"
						label={t(`ambassadors:measures.${measure}`)}
						failure={failure}
						defaultValue={criteria[measure]}
						min={0}
						max={10_000}
						required
					/>
				))}
			</div>
		</fieldset>
	);
}
