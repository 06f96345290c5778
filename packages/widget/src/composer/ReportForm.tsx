/** @jsxImportSource preact */
import type { EmbedPost, NewEmbedReport } from "@folkmoot/embed-contract";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Discussion } from "../discussion/discussion";
import { Refusal } from "../discussion/shared";
import { close } from "./open-place";
import { RulesPanel } from "./RulesPanel";

/** Tells the moderators about a post. */
export function ReportForm({ discussion, post }: { discussion: Discussion; post: EmbedPost }) {
	const { say, client, thread } = discussion;
	const [problem, setProblem] = useState("");
	/** Written by somebody who has to accept the rules first. */
	const [unsent, setUnsent] = useState<NewEmbedReport | null>(null);
	const form = useRef<HTMLFormElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: when the form opens, and again behind the rules
	useEffect(() => form.current?.querySelector("select")?.focus(), [unsent]);
	const send = async (report: NewEmbedReport) => {
		try {
			await client.ask(`/embed/v1/posts/${post.id}/reports`, { method: "POST", body: report });
			close(discussion);
			discussion.announce(say("reported"));
		} catch (failure) {
			if (failure instanceof Refusal && failure.code === "rules-not-accepted") return setUnsent(report);
			setProblem(failure instanceof Refusal ? failure.message : say("not-saved"));
			setUnsent(null);
		}
	};
	if (unsent)
		return (
			<RulesPanel discussion={discussion} accepted={() => void send(unsent)} cancel={() => setUnsent(null)} />
		);
	return (
		<form
			ref={form}
			class="field"
			part="report"
			aria-label={say("report-post", { name: post.author.name })}
			onSubmit={(event) => {
				event.preventDefault();
				const fields = new FormData(event.currentTarget);
				void send({ reason: `${fields.get("reason")}`, text: `${fields.get("text")}` });
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
