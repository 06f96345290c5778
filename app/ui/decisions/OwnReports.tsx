import type { OwnReport } from "~/features/moderation/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

/** What a member reported, by number, with what came of it. */
export function OwnReports({ reports }: { reports: (Omit<OwnReport, "reason"> & { reason: string })[] }) {
	const t = useTranslate();
	return (
		<section aria-labelledby="reports" className="own-reports">
			<h2 id="reports">{t("decisions:reports-title")}</h2>
			<ol className="decision-list">
				{reports.map(({ reference, reason, thread, reportedAt, outcome }) => (
					<li key={reference}>
						<h3>
							<span className="reference">{reference}</span> {reason}
						</h3>
						<p className="post-facts">
							{thread ? (
								<>
									<a href={`/p/${thread.postId}`}>{thread.title}</a> ·{" "}
								</>
							) : null}
							<Time at={reportedAt} />
						</p>
						<p>{t(`decisions:report-state.${outcome ?? "open"}`)}</p>
					</li>
				))}
			</ol>
		</section>
	);
}
