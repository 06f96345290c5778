import type { ThreadView } from "~/features/threads/index.server";
import type { Failure } from "~/http/action-of.server";
import { FormProblem } from "~/ui/Field";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { Composer, DraftState } from "./Composer";

interface ReplyBoxProps {
	thread: ThreadView;
	allowed: boolean;
	failure: Failure | null;
	quote: string;
	draft: { body: string; bodyDocument: string } | null;
}

/** The one obvious next step of a thread. */
export function ReplyBox({ thread, allowed, failure, quote, draft }: ReplyBoxProps) {
	const t = useTranslate();
	const { actor } = useForum();
	const path = `/t/${thread.id}/${thread.slug}`;
	if (thread.locked && !allowed && !failure) {
		return (
			<p className="notice" id="reply">
				<Icon name="lock" /> {t("forum:locked-text")} {thread.lockReason}
			</p>
		);
	}
	if (!actor) {
		return (
			<p className="notice invitation" id="reply">
				{t("forum:join-in")}{" "}
				<a className="button" href={`/sign-in?next=${encodeURIComponent(path)}`}>
					{t("common:sign-in")}
				</a>{" "}
				<a className="button secondary" href="/sign-up">
					{t("common:sign-up")}
				</a>
			</p>
		);
	}
	// A reply that failed keeps its text on the page, also where the thread was locked meanwhile.
	if (!allowed && !failure) return null;
	return (
		<form
			method="post"
			action={path}
			encType="multipart/form-data"
			className="reply-box"
			id="reply"
			data-reply
			data-draft={`thread:${thread.id}`}
			data-once
		>
			<FormProblem failure={failure} />
			<Composer
				label={t("forum:your-reply")}
				placeholder={t("forum:reply-placeholder")}
				failure={failure}
				markdown={quote || draft?.body}
				document={quote ? "" : draft?.bodyDocument}
			/>
			<div className="form-actions">
				<button className="button" type="submit">
					{t("forum:send-reply")}
				</button>
				<DraftState />
			</div>
		</form>
	);
}
