import { type LadderStep, sanctionKinds } from "~/features/moderation/contract";
import type { Failure } from "~/http/action-of.server";
import { FieldProblem } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

interface LadderRowProps {
	place: number;
	/** Absent for the empty row, and where what was typed is shown again. */
	step?: LadderStep;
	failure: Failure | null;
}

/** One step: from how many strikes on, what follows, for how long. */
export function LadderRow({ place, step, failure }: LadderRowProps) {
	const t = useTranslate();
	const number = place + 1;
	const value = (name: "at" | "kind" | "days") => failure?.values[`${name}-${place}`] ?? step?.[name];
	const field = (name: "at" | "kind" | "days") => {
		const isWrong = failure?.fields[`${name}-${place}`] !== undefined;
		return {
			name: `${name}-${place}`,
			"aria-label": t(`stewardship:settings.${name}-of`, { number }),
			"aria-invalid": isWrong ? (true as const) : undefined,
			"aria-describedby": isWrong ? `${name}-${place}-problem` : undefined,
		};
	};
	const problem = (name: string) => (
		<FieldProblem name={`${name}-${place}`} failure={failure} id={`${name}-${place}-problem`} />
	);
	return (
		<tr>
			<td data-label={t("stewardship:settings.at")}>
				<input {...field("at")} type="number" min={1} max={1000} defaultValue={value("at")} />
				{problem("at")}
			</td>
			<td data-label={t("stewardship:settings.sanction")}>
				<select {...field("kind")} defaultValue={value("kind")}>
					{sanctionKinds.map((kind) => (
						<option key={kind} value={kind}>
							{t(`moderation:sanction.${kind}`)}
						</option>
					))}
				</select>
				{problem("kind")}
			</td>
			<td data-label={t("stewardship:settings.days")}>
				<input {...field("days")} type="number" min={1} max={3650} defaultValue={value("days")} />
				{problem("days")}
			</td>
			<td className="centre" data-label={t("stewardship:settings.remove")}>
				{step || failure?.values[`at-${place}`] ? (
					<input
						type="checkbox"
						name={`gone-${place}`}
						aria-label={t("stewardship:settings.remove-of", { number })}
						defaultChecked={failure?.values[`gone-${place}`] === "on"}
					/>
				) : (
					<span className="hint">{t("stewardship:settings.new-step")}</span>
				)}
			</td>
		</tr>
	);
}
