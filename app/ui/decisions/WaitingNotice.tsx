import type { ThreadView } from "~/features/threads/index.server";
import type { OwnWaiting } from "~/http/own-waiting.server";
import { useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { ReturnedText } from "./ReturnedText";

/** Counting stops there: `MOST_AHEAD` of the moderators' queues. */
const FAR = 200;

/** Above an own post that others do not see: whose turn it is, and what its author can do meanwhile. */
export function WaitingNotice({ waiting, thread }: { waiting: OwnWaiting; thread: ThreadView }) {
	const t = useTranslate();
	const { postId, state } = waiting;
	return (
		<div className={state === "held" ? "notice waiting" : "notice warn waiting"} role="status">
			<p>
				<Icon name={state === "held" ? "clock" : "pencil"} />{" "}
				<strong>{t(`decisions:waiting.${state}`)}</strong>
				{waiting.position === null ? null : ` · ${positionOf(t, waiting.position)}`}
			</p>
			{state === "held" ? <p>{t("decisions:waiting.held-text")}</p> : <ReturnedText waiting={waiting} />}
			<div className="form-actions">
				<a className={state === "held" ? "button secondary" : "button"} href={`/p/${postId}/edit`}>
					{t(state === "held" ? "decisions:waiting.edit" : "decisions:edit-again")}
				</a>
				<form method="post" action={`/p/${postId}/delete`}>
					<input type="hidden" name="back" value={`/t/${thread.id}/${thread.slug}`} />
					<button className="quiet-button" type="submit">
						{t("decisions:waiting.withdraw")}
					</button>
				</form>
				{state === "returned" ? (
					<a className="quiet-button" href="/decisions">
						{t("decisions:restriction.why")}
					</a>
				) : null}
			</div>
		</div>
	);
}

const positionOf = (t: ReturnType<typeof useTranslate>, number: number) =>
	number > FAR ? t("decisions:waiting.far", { number: FAR }) : t("decisions:waiting.position", { number });
