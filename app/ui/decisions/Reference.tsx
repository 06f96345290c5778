import { useTranslate } from "~/ui/forum-context";

/** The number of a report or notice, and the steps that follow. */
export function Reference({ reference, next }: { reference: string; next: string[] }) {
	const t = useTranslate();
	return (
		<section className="panel">
			<p>
				{t("decisions:report.reference")}: <strong className="reference">{reference}</strong>
			</p>
			{next.length > 0 ? (
				<>
					<h2>{t("decisions:report.next-title")}</h2>
					<ol className="steps">
						{next.map((step) => (
							<li key={step}>{step}</li>
						))}
					</ol>
				</>
			) : null}
		</section>
	);
}
