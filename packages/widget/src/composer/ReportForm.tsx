/** @jsxImportSource preact */
import type { EmbedPost, NewEmbedReport } from "@folkmoot/embed-contract";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Discussion } from "../discussion/discussion";
import { Refusal } from "../discussion/shared";
import { close } from "./open-place";

/** Tells the moderators about a post. */
export function ReportForm({ discussion, post }: { discussion: Discussion; post: EmbedPost }) {
	const { say, client, thread } = discussion;
	const [problem, setProblem] = useState("");
	const form = useRef<HTMLFormElement>(null);
	useEffect(() => form.current?.querySelector("select")?.focus(), []);
	const send = async (fields: FormData) => {
		const body: NewEmbedReport = { reason: `${fields.get("reason")}`, text: `${fields.get("text")}` };
		try {
			await client.ask(`/embed/v1/posts/${post.id}/reports`, { method: "POST", body });
			close(discussion);
			discussion.announce(say("reported"));
		} catch (failure) {
			setProblem(failure instanceof Refusal ? failure.message : say("not-saved"));
		}
	};
	return (
		<form
			ref={form}
			class="field"
			part="report"
			aria-label={say("report-post", { name: post.author.name })}
			onSubmit={(event) => {
				event.preventDefault();
				void send(new FormData(event.currentTarget));
			}}
		>
			<label>
				{say("reason")}{" "}
				<select name="reason" required>
					{thread?.reasons.map(({ code, label }) => (
						<option key={code} value={code}>
							{label}
						</option>
					))}
				</select>
			</label>
			<label>
				{say("report-text")}
				<textarea name="text" rows={2} maxLength={1000} />
			</label>
			{problem && (
				<p class="error" role="alert">
					{problem}
				</p>
			)}
			<div class="bar">
				<button type="submit" class="main">
					{say("send-report")}
				</button>
				<button type="button" onClick={() => close(discussion)}>
					{say("cancel")}
				</button>
			</div>
		</form>
	);
}
