import { MOST_QUESTIONS, type Question } from "~/features/ambassadors/contract";
import type { Failure } from "~/http/action-of.server";
import { locales } from "~/platform/identity";
import { TextField } from "~/ui/Field";
import { useForum, useTranslate } from "~/ui/forum-context";
import { languageNames } from "~/ui/language-names";

interface QuestionFieldsProps {
	questions: Question[];
	failure: Failure | null;
}

/** The questions of the application; places left empty ask nothing. */
export function QuestionFields({ questions, failure }: QuestionFieldsProps) {
	const t = useTranslate();
	const { locale, brand } = useForum();
	return (
		<section className="panel">
			<h2>{t("ambassadors:setup.questions")}</h2>
			<p className="hint">{t("ambassadors:setup.questions-hint")}</p>
			{Array.from({ length: MOST_QUESTIONS }, (_, place) => {
				const question = questions[place];
				return (
					<details
						// biome-ignore lint/suspicious/noArrayIndexKey: a question is known by its place
						key={place}
						open={locales.some((one) => failure?.fields[`question-${place}-${one}`])}
					>
						<summary>
							{t("ambassadors:setup.question-number", { number: place + 1 })}{" "}
							<span className="hint">{question?.text[locale] ?? question?.text[brand.locale] ?? ""}</span>
						</summary>
						<div className="stack">
							{locales.map((one) => (
								<TextField
									key={one}
									name={`question-${place}-${one}`}
									label={t("ambassadors:setup.question-in", { language: languageNames[one] })}
									failure={failure}
									defaultValue={question?.text[one]}
									lang={one}
									maxLength={300}
								/>
							))}
							<label className="check">
								<input
									type="checkbox"
									name={`required-${place}`}
									defaultChecked={failure ? failure.values[`required-${place}`] === "on" : question?.required}
								/>{" "}
								{t("ambassadors:setup.required")}
							</label>
						</div>
					</details>
				);
			})}
		</section>
	);
}
