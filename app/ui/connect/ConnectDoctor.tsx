import type { Examined } from "~/features/discourse-connect/index.server";
import { Field } from "../Field";
import { useTranslate } from "../forum-context";

/** Paste what one system sent the other, and see what is wrong with it. It is not kept. */
export function ConnectDoctor({ found }: { found: Examined[] | null }) {
	const t = useTranslate();
	return (
		<>
			{found ? <Findings found={found} /> : null}
			<form method="post" className="panel" data-once>
				<h2>{t("connect:doctor.title")}</h2>
				<Field name="pasted" label={t("connect:doctor.pasted")} hint={t("connect:doctor.hint")}>
					{(attributes) => (
						<textarea {...attributes} rows={5} required spellCheck={false} autoComplete="off" />
					)}
				</Field>
				<div className="form-actions">
					<button className="button" type="submit">
						{t("connect:doctor.examine")}
					</button>
				</div>
			</form>
		</>
	);
}

function Findings({ found }: { found: Examined[] }) {
	const t = useTranslate();
	const isWell = found.every(({ passed }) => passed);
	return (
		<section className={`notice ${isWell ? "good" : "danger"}`} role="status">
			<p>{t(isWell ? "connect:doctor.well" : "connect:doctor.unwell")}</p>
			<ul>
				{found.map(({ check, passed, problem }) => (
					<li key={check}>
						<strong>{t(`connect:check.${check}`)}</strong>:{" "}
						{problem
							? t(`errors:connect.${problem}`)
							: t(passed ? "connect:doctor.passed" : "connect:doctor.not-asked")}
					</li>
				))}
			</ul>
		</section>
	);
}
