import { appealOutcomes } from "~/features/moderation/contract";
import type { Failure } from "~/http/action-of.server";
import { FieldProblem } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { Key } from "./Key";
import { outcomeKeys } from "./keys";

const aboutText = ["hide", "return", "remove"] as const;
const aboutAuthor = ["warn", "silence", "suspend", "ban"] as const;

interface OutcomeChoiceProps {
	kind: "post" | "appeal";
	failure?: Failure | null;
}

/** The outcomes that are explained, mildest first; each has its key. */
export function OutcomeChoice({ kind, failure }: OutcomeChoiceProps) {
	const t = useTranslate();
	const groups =
		kind === "appeal"
			? ([["desk:group.appeal", appealOutcomes]] as const)
			: ([
					["desk:group.text", aboutText],
					["desk:group.author", aboutAuthor],
				] as const);
	return (
		<>
			{groups.map(([title, outcomes]) => (
				<fieldset className="outcomes" key={title}>
					<legend>{t(title)}</legend>
					{outcomes.map((outcome) => (
						<label key={outcome}>
							<input
								type="radio"
								name="outcome"
								value={outcome}
								required
								data-key={outcomeKeys[outcome]}
								aria-keyshortcuts={outcomeKeys[outcome]}
								defaultChecked={failure?.values.outcome === outcome}
							/>
							<span>{t(`desk:outcome-short.${outcome}`)}</span>
							<Key name={outcomeKeys[outcome]} />
						</label>
					))}
				</fieldset>
			))}
			<FieldProblem name="outcome" failure={failure} />
		</>
	);
}
