import { type Queue, queues } from "~/features/moderation/contract";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { countText } from "./count-text";
import { Key } from "./Key";

/** The queues with what waits in them, the log for owners, and the keys. */
export function DeskBar({ counts, queue }: { counts: Record<Queue, number>; queue?: Queue }) {
	const t = useTranslate();
	const { actor, path } = useForum();
	return (
		<div className="desk-bar">
			<nav aria-label={t("desk:queues")}>
				<ul>
					{queues.map((one) => (
						<li key={one}>
							<a
								href={`/mod/${one}`}
								aria-current={one === queue ? (path.startsWith("/mod/cases/") ? "true" : "page") : undefined}
							>
								{t(`moderation:queue.${one}`)}{" "}
								<span className={counts[one] > 0 ? "count" : "count none"} data-count={one}>
									{countText(counts[one])}
								</span>
							</a>
						</li>
					))}
				</ul>
			</nav>
			<div className="desk-tools">
				<a className="quiet-button" href="/admin/moderation/switches">
					{t("stewardship:switches-title")}
				</a>
				{actor?.role === "owner" ? (
					<a
						className="quiet-button"
						href="/mod/log"
						aria-current={path.startsWith("/mod/log") ? "page" : undefined}
					>
						<Icon name="history" /> {t("desk:log.link")}
					</a>
				) : null}
				<button className="quiet-button needs-script" type="button" data-help aria-keyshortcuts="?">
					{t("desk:keys.title")} <Key name="?" />
				</button>
			</div>
		</div>
	);
}
