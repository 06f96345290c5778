import type { Failure } from "~/http/action-of.server";
import { FieldProblem } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";

interface RuleChoiceProps {
	name: "verdict" | "mode";
	choices: readonly string[];
	chosen: string;
	failure: Failure | null;
}

/** What a rule does, or whether it runs: each choice with what it means. */
export function RuleChoice({ name, choices, chosen, failure }: RuleChoiceProps) {
	const t = useTranslate() as unknown as (key: string) => string;
	const now = failure?.values[name] ?? chosen;
	return (
		<fieldset className="choices">
			<legend>{t(`stewardship:rule.${name}`)}</legend>
			{choices.map((choice) => (
				<label key={choice}>
					<input type="radio" name={name} value={choice} defaultChecked={choice === now} />
					<span>
						{t(`stewardship:${name}.${choice}`)}
						<small>{t(`stewardship:${name}-text.${choice}`)}</small>
					</span>
				</label>
			))}
			<FieldProblem name={name} failure={failure} />
		</fieldset>
	);
}
