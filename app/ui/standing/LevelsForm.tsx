import { levelName } from "~/features/brands/policy";
import {
	type LevelSettings,
	levelMeasures,
	levelNumbers,
	reachedLevels,
} from "~/features/standing/levels/contract";
import type { Failure } from "~/http/action-of.server";
import { locales } from "~/platform/identity";
import { FieldProblem, TextField } from "~/ui/Field";
import { useForum, useTranslate } from "~/ui/forum-context";
import { languageNames } from "~/ui/language-names";
import { LevelTable } from "./LevelTable";

const numbers = ["links", "mentions", "images", "reportWeight"] as const;
const switches = ["skipsPreModeration", "editsTitles", "movesThreads", "invites"] as const;

interface LevelsFormProps {
	settings: LevelSettings;
	failure: Failure | null;
}

/** What levels ask for, what they let people do, and what they are called. */
export function LevelsForm({ settings, failure }: LevelsFormProps) {
	const t = useTranslate();
	const { locale, brand } = useForum();
	const number = (name: string, label: string, value: number | null, required: boolean) => (
		<>
			<input
				type="number"
				name={name}
				min={0}
				required={required}
				aria-label={label}
				aria-invalid={failure?.fields[name] ? true : undefined}
				aria-describedby={failure?.fields[name] ? `problem-${name}` : undefined}
				defaultValue={failure?.values[name] ?? value ?? ""}
			/>
			<FieldProblem name={name} failure={failure} id={`problem-${name}`} />
		</>
	);
	const isOn = (name: string, saved: boolean) => (failure ? failure.values[name] === "on" : saved);
	return (
		<form method="post" className="stack" data-once>
			<section className="panel" aria-labelledby="asks">
				<h2 id="asks">{t("levels:asks")}</h2>
				<p className="hint">{t("levels:asks-hint")}</p>
				<TextField
					name="windowDays"
					type="number"
					label={t("levels:window")}
					failure={failure}
					defaultValue={settings.windowDays}
					min={7}
					max={730}
					required
				/>
				<LevelTable
					caption={t("levels:asks")}
					levels={reachedLevels}
					rows={levelMeasures.map((key) => ({ key, title: t(`levels:measures.${key}`) }))}
					field={(measure, level, label) =>
						number(
							`${measure}-${level}`,
							label,
							settings.requirements[level - 2]?.[measure as (typeof levelMeasures)[number]] ?? 0,
							true,
						)
					}
				/>
			</section>
			<section className="panel" aria-labelledby="allows">
				<h2 id="allows">{t("levels:allows")}</h2>
				<p className="hint">{t("levels:allows-hint")}</p>
				<LevelTable
					caption={t("levels:allows")}
					levels={levelNumbers}
					rows={[...numbers, ...switches].map((key) => ({ key, title: t(`levels:abilities.${key}`) }))}
					field={(ability, level, label) => {
						const name = `${ability}-${level}`;
						const value =
							settings.abilities[level - 1]?.[ability as (typeof numbers | typeof switches)[number]];
						return typeof value === "boolean" ? (
							<input type="checkbox" name={name} aria-label={label} defaultChecked={isOn(name, value)} />
						) : (
							number(name, label, value ?? null, ability === "reportWeight")
						);
					}}
				/>
			</section>
			<details className="panel">
				<summary>
					<strong>{t("levels:words")}</strong>
				</summary>
				<p className="hint">{t("levels:words-hint")}</p>
				{levelNumbers.map((level) => (
					<div className="pair thirds" key={level}>
						{locales.map((language) => (
							<TextField
								key={language}
								name={`name-${level}-${language}`}
								label={t("levels:name-in", {
									level: levelName(t, locale, brand, level),
									language: languageNames[language],
								})}
								failure={failure}
								defaultValue={settings.names[level - 1]?.[language] ?? ""}
								maxLength={40}
								lang={language}
							/>
						))}
					</div>
				))}
			</details>
			<div className="form-actions">
				<button className="button secondary" type="submit" name="intent" value="try">
					{t("levels:try")}
				</button>
				<button className="button" type="submit" name="intent" value="save">
					{t("levels:save")}
				</button>
			</div>
		</form>
	);
}
