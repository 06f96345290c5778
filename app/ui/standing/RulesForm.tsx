import { givenRules, type RuleSettings, rules } from "~/features/standing/contract";
import type { Failure } from "~/http/action-of.server";
import { FieldProblem, TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

const brakes = ["vestDays", "youngDays", "mutualHalf", "mutualLook", "youngLook"] as const;

interface RulesFormProps {
	settings: RuleSettings;
	since: string;
	failure: Failure | null;
}

/** What is worth how much, what keeps it fair, and from when; tried out before it is applied. */
export function RulesForm({ settings, since, failure }: RulesFormProps) {
	const t = useTranslate();
	return (
		<form method="post" className="stack" data-once>
			<section className="panel" aria-labelledby="prices">
				<h2 id="prices">{t("standing:prices")}</h2>
				<p className="hint">{t("standing:prices-hint")}</p>
				<PriceTable settings={settings} failure={failure} />
			</section>
			<section className="panel" aria-labelledby="brakes">
				<h2 id="brakes">{t("standing:brakes")}</h2>
				{brakes.map((brake) => (
					<TextField
						key={brake}
						name={brake}
						type="number"
						label={t(`standing:brake.${brake}`)}
						failure={failure}
						defaultValue={settings[brake]}
						min={0}
						required
					/>
				))}
			</section>
			<fieldset className="panel">
				<legend>
					<h2>{t("standing:since")}</h2>
				</legend>
				{(["now", "quarter"] as const).map((choice) => (
					<label className="check" key={choice}>
						<input
							type="radio"
							name="since"
							value={choice}
							defaultChecked={(failure?.values.since ?? since) === choice}
						/>{" "}
						{t(`standing:since-${choice}`)}
					</label>
				))}
			</fieldset>
			<div className="form-actions">
				<button className="button secondary" type="submit" name="intent" value="simulate">
					{t("standing:simulate")}
				</button>
				<button className="button" type="submit" name="intent" value="save">
					{t("standing:apply")}
				</button>
			</div>
		</form>
	);
}

function PriceTable({ settings, failure }: { settings: RuleSettings; failure: Failure | null }) {
	const t = useTranslate();
	const columns = ["amount", "perDay", "perPair"] as const;
	const titles = {
		amount: "standing:amount",
		perDay: "standing:per-day",
		perPair: "standing:per-pair",
	} as const;
	return (
		<div className="table-scroll">
			<table className="ladder">
				<caption className="hidden">{t("standing:prices")}</caption>
				<thead>
					<tr>
						<th scope="col">{t("standing:rule")}</th>
						{columns.map((column) => (
							<th scope="col" key={column}>
								{t(titles[column])}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rules.map((rule) => (
						<tr key={rule}>
							<th scope="row">{t(`standing:rules.${rule}`)}</th>
							{columns.map((column) => {
								const name = `${column}-${rule}`;
								return (
									<td key={column}>
										{column === "perPair" && !givenRules.has(rule) ? null : (
											<>
												<input
													type="number"
													name={name}
													min={0}
													max={10_000}
													required
													aria-label={`${t(`standing:rules.${rule}`)}: ${t(titles[column])}`}
													aria-invalid={failure?.fields[name] ? true : undefined}
													aria-describedby={failure?.fields[name] ? `problem-${name}` : undefined}
													defaultValue={failure?.values[name] ?? settings.prices[rule][column]}
												/>
												<FieldProblem name={name} failure={failure} id={`problem-${name}`} />
											</>
										)}
									</td>
								);
							})}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
