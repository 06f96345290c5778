/** @jsxImportSource preact */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Discussion, Place } from "../discussion/discussion";
import { keepDraft, newDraft, readDraft, slotOf } from "./draft";
import { close } from "./open-place";
import { quotationOf } from "./quotation";
import { RulesPanel } from "./RulesPanel";
import { submit } from "./submit";
import { Toolbar } from "./Toolbar";
import { applyTool, toolOfKey } from "./tools";
import { writeMarkdown } from "./write-markdown";

/** The field for a new post, a reply or an edit. */
export function TextForm({ discussion, place }: { discussion: Discussion; place: Place }) {
	const { say, thread, client } = discussion;
	const slot = slotOf(discussion, place);
	const field = useRef<HTMLTextAreaElement>(null);
	const [draft, setDraft] = useState(() => beginning(discussion, place, slot));
	const [state, setState] = useState<"writing" | "sending" | "waiting" | "rules">("writing");
	const [problem, setProblem] = useState("");
	const change = (text: string) => {
		// Another text is another post: it must not be taken for a second try of the first.
		const next = draft.text === text ? draft : newDraft(text);
		setDraft(next);
		keepDraft(slot, next);
	};
	const focus = () => {
		// Somebody may have gone on through the page while this was on its way.
		if (!hasFocus(discussion)) return;
		field.current?.focus();
		field.current?.setSelectionRange(draft.text.length, draft.text.length);
	};
	// The button that was pressed is disabled, or gone with the rules: the focus comes back to the field.
	// biome-ignore lint/correctness/useExhaustiveDependencies: whenever something happened to the text, not while typing
	useEffect(focus, [state, problem]);
	const mustAccept = Boolean(thread?.rulesVersion && client.member && !client.member.acceptedRules);
	const send = () => {
		if (!draft.text.trim()) return focus();
		if (mustAccept) return setState("rules");
		void submit(discussion, place, draft, { setState, setProblem, slot });
	};
	const isBusy = state === "sending" || state === "waiting";
	if (state === "rules")
		return (
			<RulesPanel
				discussion={discussion}
				accepted={() => void submit(discussion, place, draft, { setState, setProblem, slot })}
				cancel={() => setState("writing")}
			/>
		);
	return (
		<form
			class="field"
			part="composer"
			onSubmit={(event) => {
				event.preventDefault();
				send();
			}}
		>
			{thread?.guidelines && place.what !== "edit" && <p class="soft">{thread.guidelines}</p>}
			<Toolbar say={say} field={field} disabled={isBusy} changed={change} />
			<textarea
				ref={field}
				rows={5}
				aria-label={
					place.post && place.what !== "edit"
						? say("reply-to", { name: place.post.author.name })
						: say(place.what === "edit" ? "edit-text" : "your-reply")
				}
				aria-invalid={problem !== ""}
				placeholder={say("placeholder")}
				value={draft.text}
				readOnly={isBusy}
				onInput={({ currentTarget }) => change(currentTarget.value)}
				onKeyDown={(event) => {
					if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
					const tool = toolOfKey(event);
					if (!tool || isBusy) return;
					event.preventDefault();
					change(applyTool(event.currentTarget, tool, say));
				}}
			/>
			{problem && (
				<p class="error" role="alert">
					{problem}
				</p>
			)}
			{state === "waiting" && (
				<p class="notice" role="status">
					{say("waits-for-network")}
				</p>
			)}
			<div class="bar">
				<button type="submit" class="main" part="button" disabled={isBusy}>
					{say(isBusy ? "sending" : place.what === "edit" ? "save" : "send")}
				</button>
				{!isBusy && (
					<button type="button" onClick={() => close(discussion)}>
						{say("cancel")}
					</button>
				)}
				<span class="soft">{say("markdown")}</span>
			</div>
		</form>
	);
}

/** The draft that was kept, else what the place begins with. */
function beginning(discussion: Discussion, { what, post }: Place, slot: string) {
	const kept = readDraft(slot);
	const { typed } = discussion;
	discussion.typed = "";
	if (what === "quote" && post) return newDraft(`${kept ? `${kept.text}\n\n` : ""}${quotationOf(post)}\n\n`);
	if (what === "edit" && post) return kept ?? newDraft(writeMarkdown(post.document));
	return typed ? newDraft(`${kept?.text ?? ""}${typed}`) : (kept ?? newDraft());
}

/** The focus is in the element, or lost; not somewhere else in the page. */
function hasFocus({ host: { element } }: Discussion) {
	const { activeElement } = element.getRootNode() as Document | ShadowRoot;
	return !activeElement || activeElement === document.body || activeElement === element;
}
