import type { OwnWaiting as Waiting } from "~/features/moderation/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { Time } from "~/ui/Time";

/** Posts that nobody else sees yet: where they are, and whose turn it is. */
export function OwnWaiting({ waiting }: { waiting: Waiting[] }) {
	const t = useTranslate();
	return (
		<section aria-labelledby="waiting-title">
			<h2 id="waiting-title">{t("decisions:waiting-title")}</h2>
			<ol className="decision-list">
				{waiting.map(({ postId, threadTitle, state, openedAt }) => (
					<li key={postId} data-row>
						<h3>
							<a href={`/p/${postId}`} data-row-link>
								{threadTitle}
							</a>
						</h3>
						<p className="post-facts">
							<Icon name={state === "held" ? "clock" : "pencil"} /> {t(`decisions:waiting.${state}`)} ·{" "}
							<Time at={openedAt} />
						</p>
					</li>
				))}
			</ol>
		</section>
	);
}
