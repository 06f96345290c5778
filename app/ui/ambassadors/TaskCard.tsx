import type { Task } from "~/features/ambassadors/index.server";
import type { Failure } from "~/http/action-of.server";
import { TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

/** What somebody handed in, and the decision about it. */
export function TaskCard({ task, failure }: { task: Task; failure: Failure | null }) {
	const t = useTranslate();
	const scope = `${task.missionId}-${task.memberId}`;
	return (
		<article className="panel" aria-labelledby={`task-${scope}`}>
			<h3 id={`task-${scope}`}>
				<a href={`/m/${task.handle}`}>{task.name}</a>: {task.title}
			</h3>
			<p className="post-facts">
				<Time at={task.handedInAt} />
			</p>
			<p className="message">{task.evidence}</p>
			{task.links.length > 0 ? (
				<ul>
					{task.links.map((link) => (
						<li key={link}>
							<a href={link} rel="nofollow ugc noopener noreferrer">
								{link}
							</a>
						</li>
					))}
				</ul>
			) : null}
			<form method="post" className="stack" data-once>
				<input type="hidden" name="intent" value="review" />
				<input type="hidden" name="mission" value={task.missionId} />
				<input type="hidden" name="member" value={task.memberId} />
				<input type="hidden" name="version" value={task.version} />
				<TextField
					name="note"
					scope={scope}
					label={t("ambassadors:desk.note")}
					hint={t("ambassadors:desk.note-hint")}
					failure={failure}
					maxLength={1_000}
				/>
				<div className="form-actions">
					<button className="button" type="submit" name="outcome" value="accepted">
						{t("ambassadors:desk.accept")}
					</button>
					<button className="button secondary" type="submit" name="outcome" value="returned">
						{t("ambassadors:desk.return")}
					</button>
				</div>
			</form>
		</article>
	);
}
