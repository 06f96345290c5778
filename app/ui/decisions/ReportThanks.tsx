import { useTranslate } from "~/ui/forum-context";
import { Reference } from "./Reference";

/** After a report: its number, and what happens next. */
export function ReportThanks({
	reference,
	known,
	postId,
}: {
	reference: string;
	known: boolean;
	postId: number;
}) {
	const t = useTranslate();
	return (
		<>
			<h1>{t("decisions:report.thanks")}</h1>
			{known ? (
				<p className="notice" role="status">
					{t("decisions:report.known")}
				</p>
			) : null}
			<Reference
				reference={reference}
				next={known ? [] : [t("decisions:report.next-look"), t("decisions:report.next-told")]}
			/>
			<p className="form-actions">
				<a className="button" href={`/p/${postId}`}>
					{t("decisions:report.back")}
				</a>
				<a className="quiet-button" href="/decisions#reports">
					{t("decisions:report.next-list")}
				</a>
			</p>
		</>
	);
}
