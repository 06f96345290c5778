import type { Failure } from "~/http/action-of.server";
import { Field, FieldProblem, TextField } from "~/ui/Field";
import { useForum, useTranslate } from "~/ui/forum-context";

const kinds = ["slow", "hold", "established", "close"] as const;
const amounts = {
	slow: { min: 5, max: 86_400, usual: 60 },
	established: { min: 1, max: 3_650, usual: 7 },
} as const;
const lengths = ["1", "6", "24"] as const;

interface SwitchFormProps {
	categories: { id: number; name: string }[];
	/** Who moderates some categories only switches nothing for all. */
	mayForum: boolean;
	/** What the brand's clocks show in a day, for the end of own choice. */
	tomorrow: string;
	failure: Failure | null;
}

/** Slow, hold, limit or close something for a time. */
export function SwitchForm({ categories, mayForum, tomorrow, failure }: SwitchFormProps) {
	const t = useTranslate();
	const { brand } = useForum();
	const values = failure?.values ?? {};
	const kind = values.kind ?? "slow";
	const length = values.length ?? "6";
	return (
		<form method="post" className="panel switch-form" data-once>
			<h2>{t("stewardship:switch.new")}</h2>
			<fieldset className="choices">
				<legend>{t("stewardship:switch.kind")}</legend>
				{kinds.map((choice) => (
					<label key={choice}>
						<input type="radio" name="kind" value={choice} defaultChecked={choice === kind} />
						<span>
							{t(`stewardship:switch-kind.${choice}`)}
							<small>{t(`stewardship:switch-text.${choice}`)}</small>
						</span>
					</label>
				))}
				<FieldProblem name="kind" failure={failure} />
			</fieldset>
			{(["slow", "established"] as const).map((choice) => (
				<div className={`only-${choice}`} key={choice}>
					<TextField
						name={`amount-${choice}`}
						type="number"
						label={t(`stewardship:switch-amount.${choice}`)}
						failure={failure}
						defaultValue={amounts[choice].usual}
						min={amounts[choice].min}
						max={amounts[choice].max}
					/>
				</div>
			))}
			<div className="pair">
				<Field name="place" label={t("stewardship:switch.place")} failure={failure}>
					{(attributes) => (
						<select {...attributes} defaultValue={values.place ?? (mayForum ? "forum" : undefined)}>
							{mayForum ? <option value="forum">{t("stewardship:switch.forum")}</option> : null}
							{categories.map(({ id, name }) => (
								<option key={id} value={id}>
									{t("stewardship:switch.category", { name })}
								</option>
							))}
							<option value="thread">{t("stewardship:switch.thread")}</option>
						</select>
					)}
				</Field>
				<TextField
					name="thread"
					label={t("stewardship:switch.thread-address")}
					hint={t("stewardship:switch.thread-hint")}
					failure={failure}
					placeholder={`${brand.origin}/t/…`}
					maxLength={500}
					autoComplete="off"
				/>
			</div>
			<fieldset className="lengths">
				<legend>{t("stewardship:switch.length")}</legend>
				{lengths.map((hours) => (
					<label className="check" key={hours}>
						<input type="radio" name="length" value={hours} defaultChecked={hours === length} />{" "}
						{t("stewardship:switch.hours", { count: Number(hours) })}
					</label>
				))}
				<label className="check">
					<input type="radio" name="length" value="until" defaultChecked={length === "until"} />{" "}
					{t("stewardship:switch.own-end")}
				</label>
			</fieldset>
			<TextField
				name="until"
				type="datetime-local"
				label={t("stewardship:switch.until")}
				hint={t("stewardship:switch.until-hint", { zone: brand.timeZone })}
				failure={failure}
				defaultValue={tomorrow}
			/>
			<TextField
				name="reason"
				label={t("stewardship:switch.reason")}
				hint={t("stewardship:switch.reason-hint")}
				failure={failure}
				maxLength={300}
			/>
			<div className="form-actions">
				<button className="button" type="submit">
					{t("stewardship:switch.start")}
				</button>
			</div>
		</form>
	);
}
