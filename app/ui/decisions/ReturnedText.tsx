import type { OwnWaiting } from "~/http/own-waiting.server";
import { useTranslate } from "~/ui/forum-context";

/** What a moderator said about a post that came back, and the passage to change where the text does not show it. */
export function ReturnedText({ waiting }: { waiting: OwnWaiting }) {
	const t = useTranslate();
	const { message, passage, marked } = waiting;
	return (
		<>
			{message ? (
				<>
					<p>{t("decisions:waiting.moderators")}</p>
					<blockquote className="said">{message}</blockquote>
				</>
			) : null}
			{passage && !marked ? (
				<p>
					{t("decisions:waiting.passage")} <mark>{passage}</mark>
				</p>
			) : null}
			<p>
				{passage && marked ? `${t("decisions:waiting.passage-marked")} ` : null}
				{t("decisions:waiting.returned-text")}
			</p>
		</>
	);
}
