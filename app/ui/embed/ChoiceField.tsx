import type { Failure } from "~/http/action-of.server";
import { Field } from "../Field";

interface ChoiceFieldProps {
	name: string;
	label: string;
	/** Value and words. */
	choices: readonly (readonly [string, string])[];
	chosen?: string;
	failure?: Failure | null;
}

/** One of several; keeps what was chosen when the form comes back. */
export function ChoiceField({ name, label, choices, chosen, failure }: ChoiceFieldProps) {
	return (
		<Field name={name} label={label} failure={failure}>
			{(attributes) => (
				<select {...attributes} defaultValue={failure?.values[name] ?? chosen}>
					{choices.map(([value, words]) => (
						<option key={value} value={value}>
							{words}
						</option>
					))}
				</select>
			)}
		</Field>
	);
}
