/** @jsxImportSource preact */
import { act } from "./act";
import type { Discussion } from "./discussion";

/** The field below the posts: a plain one until it is focused, then the composer in its place. */
export function ReplyField({ discussion }: { discussion: Discussion }) {
	const { say, thread, client, place, writer } = discussion;
	if (place && !place.post && writer) return <writer.Writer key={place.what} discussion={discussion} />;
	const restriction = client.member?.restriction;
	if (restriction && restriction.kind !== "warning") return <p class="notice">{say("restricted")}</p>;
	const openNew = () => void act(discussion, "new");
	return (
		// The focus comes back to here: in the field itself it would open it again.
		<div class="field" part="composer" data-act="new" tabIndex={-1}>
			{client.reason && !client.member && (
				<p class="notice">{say("signed-out", { reason: client.reason })}</p>
			)}
			{thread?.guidelines && <p class="soft">{thread.guidelines}</p>}
			{client.member || client.forum.identity ? (
				<textarea
					rows={2}
					aria-label={say("your-reply")}
					placeholder={say("placeholder")}
					onFocus={openNew}
					onInput={({ currentTarget }) => {
						discussion.typed = currentTarget.value;
					}}
				/>
			) : (
				<button type="button" class="wide main" part="button" onClick={openNew}>
					{say("sign-in-to-reply")}
				</button>
			)}
		</div>
	);
}
