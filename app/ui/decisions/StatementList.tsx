import type { StatementView } from "~/features/moderation/index.server";
import type { StatementText } from "~/features/notifications/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

/** What was decided about a member, newest first, with where each appeal stands. */
export function StatementList({ statements }: { statements: (StatementView & { words: StatementText })[] }) {
	const t = useTranslate();
	return (
		<section aria-labelledby="statements-title">
			<h2 id="statements-title">{t("decisions:statements")}</h2>
			<ol className="decision-list">
				{statements.map(({ id, words, facts, statedAt, appeal, overturned }) => (
					<li key={id} data-row>
						<h3>
							<a href={`/decisions/${id}`} data-row-link>
								{words.heading}
							</a>
						</h3>
						<p className="post-facts">
							{t("decisions:about-thread", { title: facts.threadTitle })} · {facts.reasonLabel} ·{" "}
							<Time at={statedAt} />
						</p>
						{overturned || appeal ? (
							<p>
								<span className={overturned ? "status shipped" : "status planned"}>
									{t(`decisions:appeal-state.${overturned ? "overturned" : (appeal?.outcome ?? "open")}`)}
								</span>
							</p>
						) : null}
					</li>
				))}
			</ol>
		</section>
	);
}
