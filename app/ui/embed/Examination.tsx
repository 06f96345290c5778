import type { Examined } from "~/features/embed/index.server";
import { useTranslate } from "../forum-context";

/** What the doctor found: every check of a token, and what to do about those that fail. */
export function Examination({ found }: { found: Examined[] }) {
	const t = useTranslate();
	const isWell = found.every(({ passed }) => passed);
	return (
		<section className={`notice ${isWell ? "good" : "danger"}`} role="status">
			<p>{t(isWell ? "embed:doctor.well" : "embed:doctor.unwell")}</p>
			<ul>
				{found.map(({ check, passed, problem }) => (
					<li key={check}>
						<strong>{t(`embed:check.${check}`)}</strong>:{" "}
						{problem
							? t(`embed:problem.${problem}`)
							: t(passed ? "embed:doctor.passed" : "embed:doctor.not-asked")}
					</li>
				))}
			</ul>
		</section>
	);
}
