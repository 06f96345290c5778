import { type Amounts, measures } from "~/features/ambassadors/contract";
import { useTranslate } from "~/ui/forum-context";

interface CriteriaBarsProps {
	criteria: Amounts;
	/** Null where nobody is measured: then only what is asked is told. */
	measured: Amounts | null;
}

/** What is asked, one line each, and how far somebody is. */
export function CriteriaBars({ criteria, measured }: CriteriaBarsProps) {
	const t = useTranslate();
	const asked = measures.filter((measure) => criteria[measure] > 0);
	if (asked.length === 0) return <p className="hint">{t("ambassadors:asks-nothing")}</p>;
	return (
		<ul className="criteria">
			{asked.map((measure) => {
				const goal = criteria[measure];
				if (!measured)
					return (
						<li key={measure}>
							<span>{t(`ambassadors:measures.${measure}`)}</span>
							<strong className="reached">{goal}</strong>
						</li>
					);
				const value = measured[measure];
				const words = t("ambassadors:of", { value, goal });
				return (
					<li key={measure} data-met={value >= goal ? "" : undefined}>
						<span>{t(`ambassadors:measures.${measure}`)}</span>
						<span className="reached">
							<progress
								value={Math.min(value, goal)}
								max={goal}
								aria-label={`${t(`ambassadors:measures.${measure}`)}: ${words}`}
							/>{" "}
							<span>{words}</span>
						</span>
					</li>
				);
			})}
		</ul>
	);
}
